import type { NodeRecord, TextRecord, TextSegment } from './node-record.ts';

/** The look of a stretch of text, without its place. */
export type TextLook = Omit<TextSegment, 'start' | 'end'>;

/** A text of one look. */
export function plainText(characters: string, look: TextLook): TextRecord {
  return {
    characters,
    segments: [{ ...look, start: 0, end: characters.length }],
    hasMissingFont: false,
    alignHorizontal: 'LEFT',
    alignVertical: 'TOP',
    autoResize: 'WIDTH_AND_HEIGHT',
  };
}

function sameLook(a: TextSegment, b: TextSegment): boolean {
  const look = (segment: TextSegment) => JSON.stringify({ ...segment, start: 0, end: 0 });
  return look(a) === look(b);
}

/** Joins neighbours of one look and drops empty stretches, but never the last one. */
function tidy(segments: readonly TextSegment[]): TextSegment[] {
  const kept: TextSegment[] = [];
  for (const segment of segments) {
    const last = kept[kept.length - 1];
    if (segment.end <= segment.start) continue;
    if (last !== undefined && sameLook(last, segment)) kept[kept.length - 1] = { ...last, end: segment.end };
    else kept.push(segment);
  }
  const first = segments[0];
  if (kept.length === 0 && first !== undefined) kept.push({ ...first, start: 0, end: 0 });
  return kept;
}

/** The look at a place; at the end of the text the look of the last character. */
export function lookAt(text: TextRecord, at: number): TextLook {
  const found = text.segments.find((segment) => at >= segment.start && at < segment.end);
  const segment = found ?? text.segments[text.segments.length - 1];
  if (segment === undefined) throw new Error('a text has at least one segment');
  const { start: _start, end: _end, ...look } = segment;
  return look;
}

/** The whole text replaced: it takes the look of its first character, as Figma does. */
export function replaceText(text: TextRecord, characters: string): TextRecord {
  return { ...text, characters, segments: [{ ...lookAt(text, 0), start: 0, end: characters.length }] };
}

/** Characters put in at a place, in the given look. */
export function insertText(text: TextRecord, at: number, characters: string, look: TextLook): TextRecord {
  const size = characters.length;
  const segments: TextSegment[] = [];
  for (const segment of text.segments) {
    if (segment.start < at) segments.push({ ...segment, end: Math.min(segment.end, at) });
  }
  segments.push({ ...look, start: at, end: at + size });
  for (const segment of text.segments) {
    if (segment.end > at)
      segments.push({ ...segment, start: Math.max(segment.start, at) + size, end: segment.end + size });
  }
  return {
    ...text,
    characters: text.characters.slice(0, at) + characters + text.characters.slice(at),
    segments: tidy(segments),
  };
}

/** The text without the characters from `start` to `end`. */
export function deleteText(text: TextRecord, start: number, end: number): TextRecord {
  const moved = (at: number) => (at <= start ? at : Math.max(start, at - (end - start)));
  return {
    ...text,
    characters: text.characters.slice(0, start) + text.characters.slice(end),
    segments: tidy(text.segments.map((one) => ({ ...one, start: moved(one.start), end: moved(one.end) }))),
  };
}

/** The text with a part of it changed in look. */
export function styleText(
  text: TextRecord,
  start: number,
  end: number,
  change: (look: TextLook) => TextLook,
): TextRecord {
  if (text.characters.length === 0) {
    return { ...text, segments: text.segments.map((one) => ({ ...change(one), start: 0, end: 0 })) };
  }
  const segments: TextSegment[] = [];
  for (const one of text.segments) {
    const from = Math.max(one.start, start);
    const to = Math.min(one.end, end);
    if (from >= to) {
      segments.push(one);
      continue;
    }
    segments.push({ ...one, end: from }, { ...change(one), start: from, end: to }, { ...one, start: to });
  }
  return { ...text, segments: tidy(segments) };
}

/** The segments that touch a stretch; for an empty stretch the one it lies in. */
export function segmentsIn(text: TextRecord, start: number, end: number): readonly TextSegment[] {
  const touching = text.segments.filter((one) => one.start < end && one.end > start);
  return touching.length > 0 ? touching : text.segments.slice(0, 1);
}

/** What a node says; throws for one that can say nothing. */
export const textOf = ({ id, type, text }: NodeRecord): TextRecord => {
  if (text === null) throw new Error(`${type} ${id} has no text.`);
  return text;
};
