/**
 * Functions of `Math`, `JSON` and others under names of their own, for the minifier to shorten: it may not shorten
 * `Math.max`, and the sandbox's budget is tight. The build puts these names in place of the members. None of them
 * asks what it is called on.
 */
export const {
  abs: mathAbs,
  ceil: mathCeil,
  floor: mathFloor,
  imul: mathImul,
  max: mathMax,
  min: mathMin,
  round: mathRound,
} = Math;
export const { parse: jsonParse, stringify: jsonStringify } = JSON;
export const { entries: objectEntries, keys: objectKeys } = Object;
export const { from: arrayFrom } = Array;
