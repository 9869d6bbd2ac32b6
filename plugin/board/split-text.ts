/** UTF-8 bytes of one UTF-16 unit; each half of a surrogate pair stands for two of the pair's four. */
const bytesOf = (unit: number): number =>
  unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/**
 * Cuts a text into parts of at most `limit` UTF-8 bytes that join to the same text, never inside a
 * surrogate pair. An empty text is one empty part. (The sandbox has no TextEncoder, so bytes are counted here.)
 */
export const splitText = (text: string, limit: number): string[] => {
  if (text.length * 3 <= limit) return [text]; // the usual case: a unit is three bytes at most
  const parts: string[] = [];
  let start = 0;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // A pair is weighed whole at its first half, so that no cut falls between its halves.
    const weight = isHighSurrogate(unit) ? 4 : bytesOf(unit);
    if (bytes + weight > limit) {
      parts.push(text.slice(start, i));
      start = i;
      bytes = 0;
    }
    bytes += bytesOf(unit);
  }
  parts.push(text.slice(start));
  return parts;
};
