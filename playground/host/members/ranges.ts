import { Later } from '../engine.ts';
import type { Engine, Subject } from '../engine.ts';
import { refusal } from '../host-error.ts';
import type { Member, Members } from '../member.ts';
import { reflow } from '../reflow.ts';
import { deleteText, insertText, lookAt, segmentsIn, styleText } from '../text-model.ts';
import type { TextLook } from '../text-model.ts';
import {
  TEXT_STYLES,
  asksForFonts,
  commonValue,
  fontWeight,
  needsAsync,
  readFontName,
  textOf,
  writeText,
} from './texts.ts';
import type { TextStyle } from './texts.ts';

/** Reads the bounds of a range in UTF-16 units; outside the text or backwards they are refused. */
function rangeOf(where: string, { record }: Subject, args: readonly unknown[]): [number, number] {
  const [start, end] = args;
  const length = textOf(record).characters.length;
  if (typeof start !== 'number' || typeof end !== 'number')
    throw refusal(where, 'Expected start and end to have type number');
  if (start < 0 || end > length || start > end) throw refusal(where, 'Range outside of available characters');
  return [start, end];
}

function setRange(
  engine: Engine,
  subject: Subject,
  name: string,
  style: TextStyle,
  args: readonly unknown[],
): void {
  const where = `setRange${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const [start, end] = rangeOf(where, subject, args);
  const text = textOf(subject.record);
  const more = name === 'fontName' ? [readFontName(where, args[2])] : [];
  if (asksForFonts(engine, style)) engine.fonts.require(where, text, more);
  const styled = styleText(text, start, end, (look) => style.put(engine, where, look, args[2]));
  engine.store.write(subject.record, 'text', styled, name);
  reflow(engine, subject.record);
}

function rangeMembers(name: string, style: TextStyle): [string, Member][] {
  const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const async: [string, Member][] = name.endsWith('StyleId')
    ? [
        [
          `setRange${capital}Async`,
          { call: (engine, subject, args) => new Later(() => setRange(engine, subject, name, style, args)) },
        ],
      ]
    : [];
  return [
    [
      `getRange${capital}`,
      {
        call: (_engine, subject, args) => {
          const [start, end] = rangeOf(`getRange${capital}`, subject, args);
          return commonValue(textOf(subject.record), start, end, style.pick);
        },
      },
    ],
    [
      `setRange${capital}`,
      {
        call: (engine, subject, args) => {
          if (async.length > 0 && engine.rules.on(35)) throw needsAsync(`setRange${capital}`, name);
          setRange(engine, subject, name, style, args);
        },
      },
    ],
    ...async,
  ];
}

const RANGE_STYLES = Object.entries(TEXT_STYLES).flatMap(([name, style]) => rangeMembers(name, style));

function distinctFonts(subject: Subject, start: number, end: number): TextLook['fontName'][] {
  const found = new Map<string, TextLook['fontName']>();
  for (const { fontName } of segmentsIn(textOf(subject.record), start, end)) {
    found.set(`${fontName.family}\n${fontName.style}`, fontName);
  }
  return [...found.values()];
}

/** Text by ranges: styles, typing in the middle, and the looks of its parts. */
export const rangeMembersOfText: Members = {
  ...Object.fromEntries(RANGE_STYLES),
  getRangeAllFontNames: {
    call: (_engine, subject, args) => {
      const [start, end] = rangeOf('getRangeAllFontNames', subject, args);
      return distinctFonts(subject, start, end);
    },
  },
  getRangeFontWeight: {
    call: (_engine, subject, args) => {
      const [start, end] = rangeOf('getRangeFontWeight', subject, args);
      return commonValue(textOf(subject.record), start, end, (look) => fontWeight(look.fontName));
    },
  },
  getRangeOpenTypeFeatures: { call: () => ({}) },
  insertCharacters: {
    call: (engine, { record }, [start, characters, useStyle]) => {
      const text = textOf(record);
      if (typeof start !== 'number' || typeof characters !== 'string') {
        throw refusal('insertCharacters', 'Expected a start and characters');
      }
      if (start < 0 || start > text.characters.length)
        throw refusal('insertCharacters', 'Range outside of available characters');
      engine.fonts.require('insertCharacters', text);
      const look = lookAt(text, useStyle === 'AFTER' || start === 0 ? start : start - 1);
      writeText(engine, record, insertText(text, start, characters, look), 'characters');
    },
  },
  deleteCharacters: {
    call: (engine, subject, args) => {
      const [start, end] = rangeOf('deleteCharacters', subject, args);
      const text = textOf(subject.record);
      engine.fonts.require('deleteCharacters', text);
      writeText(engine, subject.record, deleteText(text, start, end), 'characters');
    },
  },
  getStyledTextSegments: {
    call: (_engine, subject, [fields, start, end]) => styledSegments(subject, fields, start, end),
  },
};

function styledSegments(subject: Subject, fields: unknown, start: unknown, end: unknown): unknown[] {
  if (!Array.isArray(fields)) throw refusal('getStyledTextSegments', 'Expected an array of fields');
  const text = textOf(subject.record);
  const from = typeof start === 'number' ? start : 0;
  const to = typeof end === 'number' ? end : text.characters.length;
  const found: {
    characters: string;
    start: number;
    end: number;
    look: string;
    values: Record<string, unknown>;
  }[] = [];
  if (text.characters === '') return [];
  for (const segment of segmentsIn(text, from, to)) {
    const values = Object.fromEntries(
      fields.map((field) => [String(field), TEXT_STYLES[String(field)]?.pick(segment)]),
    );
    const look = JSON.stringify(values);
    const last = found[found.length - 1];
    const [first, until] = [Math.max(segment.start, from), Math.min(segment.end, to)];
    if (last !== undefined && last.look === look) last.end = until;
    else found.push({ characters: '', start: first, end: until, look, values });
  }
  return found.map((one) => ({
    characters: text.characters.slice(one.start, one.end),
    start: one.start,
    end: one.end,
    ...one.values,
  }));
}
