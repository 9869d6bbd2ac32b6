/** A window that is not seen is not painted; the panel comes all the same. */
const LONGEST = 200; // ms

/** Ends once what was drawn last has been painted: a frame begins when the one before it is done. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, LONGEST);
  });
