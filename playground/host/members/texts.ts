import { MIXED } from '../crossing.ts';
import type { Engine, Subject } from '../engine.ts';
import { refusal } from '../host-error.ts';
import type { HostError } from '../host-error.ts';
import { expectOneOf, expectType, isRecord } from '../member.ts';
import type { Member, Members } from '../member.ts';
import type { FontName, NodeRecord, PaintRecord, TextRecord } from '../node-record.ts';
import { paintForPlugin, readPaints } from '../paints.ts';
import { reflow } from '../reflow.ts';
import { replaceText, segmentsIn, styleText } from '../text-model.ts';
import type { TextLook } from '../text-model.ts';

/** The text that a subject stands for: a TEXT node's own, or the sublayer of another kind. */
export function textOf(record: NodeRecord): TextRecord {
  if (record.text === null) throw refusal('get_text', `A ${record.type} node has no text`);
  return record.text;
}

/** Puts a changed text in place, names the change as events do, and lets the node find its size. */
export function writeText(engine: Engine, record: NodeRecord, text: TextRecord, property: string): void {
  const sticky = record.type === 'STICKY' && property === 'characters';
  engine.store.write(record, 'text', text, sticky ? engine.switches.stickyTextChange : property);
  reflow(engine, record);
}

/** One value for a stretch of text, or `figma.mixed` when it has several. */
export function commonValue(
  text: TextRecord,
  start: number,
  end: number,
  pick: (look: TextLook) => unknown,
): unknown {
  const [first, ...rest] = segmentsIn(text, start, end);
  if (first === undefined) return MIXED;
  const value = pick(first);
  const same = rest.every((one) => JSON.stringify(pick(one)) === JSON.stringify(value));
  return same ? value : MIXED;
}

export function readFontName(where: string, value: unknown): FontName {
  if (value === MIXED) throw refusal(where, 'Cannot unwrap symbol');
  if (!isRecord(value) || typeof value['family'] !== 'string' || typeof value['style'] !== 'string') {
    throw refusal(where, 'Expected object with "family" and "style"');
  }
  return { family: value['family'], style: value['style'] };
}

/** How a style of text is read from a look and put into it; the same for a whole text and for a range. */
export interface TextStyle {
  readonly pick: (look: TextLook) => unknown;
  readonly put: (engine: Engine, where: string, look: TextLook, value: unknown) => TextLook;
  readonly needsFont: boolean;
}

function readLineHeight(where: string, value: unknown): TextLook['lineHeight'] {
  if (isRecord(value) && value['unit'] === 'AUTO') return { unit: 'AUTO' };
  if (
    isRecord(value) &&
    typeof value['value'] === 'number' &&
    (value['unit'] === 'PIXELS' || value['unit'] === 'PERCENT')
  ) {
    return { unit: value['unit'], value: value['value'] };
  }
  throw refusal(where, 'Expected object with "unit" and "value"');
}

/** A style that the record keeps by name only, since nothing here depends on it. */
function other(name: string, byDefault: unknown, needsFont = true): TextStyle {
  return {
    pick: (look) => look.other?.[name] ?? byDefault,
    put: (_engine, _where, look, value) => ({ ...look, other: { ...look.other, [name]: value } }),
    needsFont,
  };
}

const WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/thin/i, 100],
  [/(extra|ultra) ?light/i, 200],
  [/light/i, 300],
  [/medium/i, 500],
  [/(semi|demi) ?bold/i, 600],
  [/(extra|ultra) ?bold/i, 800],
  [/black|heavy/i, 900],
  [/bold/i, 700],
];

/** A font's weight, 100…900, by the name of its style. */
export function fontWeight(font: FontName): number {
  return WEIGHTS.find(([pattern]) => pattern.test(font.style))?.[1] ?? 400;
}

const paintsForPlugin = (paints: readonly PaintRecord[]) => paints.map(paintForPlugin);

/** Every style of text by its API name. Colours alone need no font (rule 34). */
export const TEXT_STYLES: Readonly<Record<string, TextStyle>> = {
  fontSize: {
    pick: (look) => look.fontSize,
    put: (engine, where, look, value) => {
      expectType(engine, 'fontSize', value, 'number');
      if (value < 1) throw refusal(where, 'Expected "fontSize" to be at least 1');
      return { ...look, fontSize: value };
    },
    needsFont: true,
  },
  fontName: {
    pick: (look) => look.fontName,
    put: (_engine, where, look, value) => ({ ...look, fontName: readFontName(where, value) }),
    needsFont: true,
  },
  fills: {
    pick: (look) => paintsForPlugin(look.fills),
    put: (engine, where, look, value) => ({
      ...look,
      fills: readPaints(engine, where.replace('set_', ''), value),
    }),
    needsFont: false,
  },
  lineHeight: {
    pick: (look) => look.lineHeight,
    put: (_engine, where, look, value) => ({ ...look, lineHeight: readLineHeight(where, value) }),
    needsFont: true,
  },
  letterSpacing: other('letterSpacing', { unit: 'PERCENT', value: 0 }),
  textCase: other('textCase', 'ORIGINAL'),
  textDecoration: other('textDecoration', 'NONE'),
  textDecorationStyle: other('textDecorationStyle', null),
  textDecorationOffset: other('textDecorationOffset', null),
  textDecorationThickness: other('textDecorationThickness', null),
  textDecorationColor: other('textDecorationColor', null, false),
  textDecorationSkipInk: other('textDecorationSkipInk', null),
  hyperlink: other('hyperlink', null, false),
  listOptions: other('listOptions', { type: 'NONE' }),
  listSpacing: other('listSpacing', 0),
  indentation: other('indentation', 0),
  paragraphIndent: other('paragraphIndent', 0),
  paragraphSpacing: other('paragraphSpacing', 0),
  textWrapStyle: other('textWrapStyle', 'AUTO'),
  leadingTrim: other('leadingTrim', 'NONE'),
  hangingPunctuation: other('hangingPunctuation', false),
  hangingList: other('hangingList', false),
  textStyleId: other('textStyleId', '', false),
  fillStyleId: other('fillStyleId', '', false),
};

/** Whether a colour-only write asks for fonts: only on a host without rule 34. */
export function asksForFonts(engine: Engine, style: TextStyle): boolean {
  return style.needsFont || !engine.rules.on(34);
}

/** Styles by id are set asynchronously only (rule 35). */
export function needsAsync(where: string, name: string): HostError {
  const setter = where.startsWith('setRange') ? where : `set${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return refusal(where, `Cannot call with documentAccess: dynamic-page. Use node.${setter}Async instead.`);
}

function wholeStyle(name: string, style: TextStyle): Member {
  return {
    get: (_engine, { record }) => {
      const text = textOf(record);
      return commonValue(text, 0, text.characters.length, style.pick);
    },
    set: (engine, { record }, value) => {
      const text = textOf(record);
      const where = `set_${name}`;
      if (name.endsWith('StyleId') && engine.rules.on(35)) throw needsAsync(where, name);
      if (name === 'fontName') requireForFontName(engine, where, text, value);
      else if (asksForFonts(engine, style)) engine.fonts.require(where, text);
      const styled = styleText(text, 0, text.characters.length, (look) =>
        style.put(engine, where, look, value),
      );
      writeText(engine, record, styled, name);
    },
  };
}

/** `fontName =` needs the new font, and the old ones unless the text is empty (switch). */
function requireForFontName(engine: Engine, where: string, text: TextRecord, value: unknown): void {
  const font = readFontName(where, value);
  const first = text.segments[0];
  const bornInvalid = first !== undefined && first.fontName.family === ''; // a new connector's label
  const skipsOld = bornInvalid || (text.characters === '' && engine.switches.emptyTextNeedsOldFont === 'no');
  engine.fonts.require(where, skipsOld ? { ...text, segments: [] } : text, [font]);
}

function alignment(
  name: 'alignHorizontal' | 'alignVertical',
  property: string,
  values: readonly string[],
): Member {
  return {
    get: (_engine, { record }) => textOf(record)[name],
    set: (engine, { record }, value) => {
      const text = textOf(record);
      engine.fonts.require(`set_${property}`, text);
      writeText(engine, record, { ...text, [name]: expectOneOf(engine, property, value, values) }, property);
    },
  };
}

function setCharacters(engine: Engine, { record }: Subject, value: unknown): void {
  expectType(engine, 'characters', value, 'string');
  const text = textOf(record);
  engine.fonts.require('set_characters', text);
  const replaced = replaceText(text, value);
  const label = record.type === 'CONNECTOR' && engine.rules.on(27);
  const sized = label
    ? styleText(replaced, 0, value.length, (look) => ({ ...look, fontSize: 16 }))
    : replaced;
  writeText(engine, record, sized, 'characters');
  if (record.type === 'TEXT' && record.extra['autoRename'] !== false) {
    engine.store.write(record, 'name', value === '' ? 'Text' : value);
  }
}

/** Text as a whole. Writes that change how it lies need every font of the text (rule 31). */
export const textMembers: Members = {
  ...Object.fromEntries(Object.entries(TEXT_STYLES).map(([name, style]) => [name, wholeStyle(name, style)])),
  characters: { get: (_engine, { record }) => textOf(record).characters, set: setCharacters },
  hasMissingFont: { get: (_engine, { record }) => textOf(record).hasMissingFont },
  fontWeight: {
    get: (_engine, { record }) => {
      const text = textOf(record);
      return commonValue(text, 0, text.characters.length, (look) => fontWeight(look.fontName));
    },
  },
  openTypeFeatures: { get: () => ({}) },
  textAlignHorizontal: alignment('alignHorizontal', 'textAlignHorizontal', [
    'LEFT',
    'CENTER',
    'RIGHT',
    'JUSTIFIED',
  ]),
  textAlignVertical: alignment('alignVertical', 'textAlignVertical', ['TOP', 'CENTER', 'BOTTOM']),
  textAutoResize: {
    get: (_engine, { record }) => textOf(record).autoResize,
    set: (engine, { record }, value) => {
      const text = textOf(record);
      engine.fonts.require('set_textAutoResize', text);
      const modes = ['NONE', 'WIDTH_AND_HEIGHT', 'HEIGHT', 'TRUNCATE'] as const;
      const mode = expectOneOf(engine, 'textAutoResize', value, modes);
      const autoResize = modes.find((one) => one === mode) ?? text.autoResize;
      writeText(engine, record, { ...text, autoResize }, 'textAutoResize');
    },
  },
  autoRename: {
    get: (_engine, { record }) => record.extra['autoRename'] !== false,
    set: (engine, { record }, value) => {
      expectType(engine, 'autoRename', value, 'boolean');
      engine.store.writeExtra(record, 'autoRename', value);
    },
  },
};
