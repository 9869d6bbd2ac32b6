/**
 * `Math`'s functions under names of their own, for the minifier to shorten: it may not shorten `Math.max`, and
 * the sandbox's budget is tight. The build puts these names in place of the members.
 */
export const {
  abs: mathAbs,
  ceil: mathCeil,
  floor: mathFloor,
  max: mathMax,
  min: mathMin,
  round: mathRound,
} = Math;
