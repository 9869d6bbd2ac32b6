/** Whether a text may be the id of anything in a journey: what comes from a record need not be (see `model/id.ts`). */
export const isId = (text: string): boolean =>
  /^(?!(__proto__|constructor|prototype)$)[\w:.-]{1,64}$/.test(text);
