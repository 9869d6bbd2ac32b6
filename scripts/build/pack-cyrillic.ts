/**
 * Russian texts in one byte a letter where UTF-8 takes two.
 *
 * Problem: the words of the board, the presets and the notices are in the sandbox in two languages, and 2 kB
 * of its budget are the first bytes of Cyrillic letters. Approach: in each text where it pays, the small
 * letters а–я change places with the 32 characters from `_` to `~`, among them the small Latin ones; a tag
 * before the text changes them back when the text is first needed.
 * Limits: capitals and `ё` stay as they are; a text that is a name of a field is left alone.
 */
import { type Edit, edited, nodesOf, withHelper } from './source-edits.ts';

/** From `_` to `а`. */
const DISTANCE = 'а'.charCodeAt(0) - '_'.charCodeAt(0);

const PACKED = /[_-~а-я]/g;

/** Its own inverse. */
const exchanged = (text: string): string =>
  text.replace(PACKED, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) + (letter < 'а' ? DISTANCE : -DISTANCE)),
  );

const HELPER = `var __russian = (texts, ...values) =>
  texts.map((text, i) =>
    (i > 0 ? values[i - 1] : '') +
    text.replace(${String(PACKED)}, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) + (letter < 'а' ? ${DISTANCE} : -${DISTANCE})))
  ).join('');`;

/** The text between the backticks of a template. */
const quoted = (text: string): string => text.replace(/[\\`]|\$\{/g, '\\$&').replace(/\r/g, '\\r');

/** Whether the text becomes shorter, the tag and an escaped `б` counted. */
function pays(text: string): boolean {
  return Buffer.byteLength(quoted(exchanged(text))) + TAG_COST < Buffer.byteLength(quoted(text));
}
const TAG_COST = 3;

/** The bundle with its Russian texts packed. */
export function packCyrillic(script: string): string {
  const nodes = nodesOf(script);
  const keys = new Set(
    nodes.flatMap((node) => (node.type === 'Property' && !node.computed ? [node.key] : [])),
  );
  const edits = nodes.flatMap((node): Edit[] => {
    if (node.type === 'Literal' && typeof node.value === 'string') {
      if (keys.has(node) || !pays(node.value)) return [];
      return [{ start: node.start, end: node.end, text: ` __russian\`${quoted(exchanged(node.value))}\`` }];
    }
    if (node.type !== 'TemplateLiteral') return [];
    const texts = node.quasis.map(({ value }) => value.cooked ?? '');
    if (!pays(texts.join(''))) return [];
    return [
      { start: node.start, end: node.start, text: ' __russian' },
      ...node.quasis.map(({ start, end }, i) => ({ start, end, text: quoted(exchanged(texts[i] ?? '')) })),
    ];
  });
  return edits.length === 0 ? script : withHelper(HELPER, edited(script, edits));
}
