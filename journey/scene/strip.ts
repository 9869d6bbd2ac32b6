/** A stretch of the page or of a map along one axis, px: a column across, a lane or the parking lot down. */
export interface Strip {
  readonly id: string;
  readonly from: number;
  readonly to: number; // where the next one may begin
}

/** The strips that a stretch reaches by more than a third; the one it surely stands on is its only one (B2a). */
export const standsOn = <S extends Strip>(
  strips: readonly S[],
  from: number,
  size: number,
): { readonly on: readonly S[]; readonly sure: S | undefined } => {
  const holds = (strip: S): boolean => strip.from <= from + size / 2 && from + size / 2 < strip.to;
  const on = strips.filter(
    (strip) => holds(strip) || Math.min(strip.to, from + size) - Math.max(strip.from, from) > size / 3,
  );
  return { on, sure: on.length < 2 ? on.find(holds) : undefined };
};
