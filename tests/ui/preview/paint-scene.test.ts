import { expect, test } from 'vitest';
import { layout } from '../../../journey/layout/layout.ts';
import { countingIds } from '../../../journey/model/id-source.ts';
import type { Journey } from '../../../journey/model/journey.ts';
import { presetJourney } from '../../../journey/model/presets/preset-journey.ts';
import type { SceneItem } from '../../../journey/scene/scene.ts';
import { sizedJourney } from '../../../scripts/sized-journey.ts';
import { paintScene, showsNoteTexts } from '../../../ui/preview/paint-scene/paint-scene.ts';
import { paintStrip } from '../../../ui/preview/paint-scene/paint-strip.ts';

const sceneOf = (journey: Journey, curves: 'connectors' | 'paths' = 'connectors') =>
  layout(journey, { curves, stored: null, noteHeights: new Map() });
const whole = (journey: Journey, hasTexts = true, curves: 'connectors' | 'paths' = 'connectors') =>
  paintScene(sceneOf(journey, curves), hasTexts)
    .map(({ markup }) => markup)
    .join('');
const count = (text: string, what: RegExp) => (text.match(what) ?? []).length;
const flat = (items: readonly SceneItem[]): SceneItem[] =>
  items.flatMap((item) => (item.kind === 'section' ? [item, ...flat(item.children)] : [item]));

test('everything people typed becomes text and never markup', () => {
  const evil = '<img src=x onerror=alert(1)>"\'&';
  const preset = presetJourney('b2b', 'en', countingIds());
  const journey: Journey = {
    ...preset,
    title: evil,
    stages: preset.stages.map((stage) => ({ ...stage, title: evil, duration: evil })),
    lanes: preset.lanes.map((lane) => ({ ...lane, title: evil, prompt: evil })),
    participants: preset.participants.map((person) => ({ ...person, name: evil, short: '<b>' })),
  };
  const markup = whole(journey);
  expect(markup).not.toMatch(/<(img|b)\b/);
  expect(markup).toContain('&lt;img');
  expect(paintStrip(sceneOf(journey))).not.toMatch(/<img/);
});

test.each(['connectors', 'paths'] as const)('every note, dot and %s of the scene is there', (curves) => {
  const journey = sizedJourney('typical');
  const items = flat(sceneOf(journey, curves).map.children);
  const markup = whole(journey, false, curves);
  const ellipses = items.filter((item) => item.kind === 'shape' && item.form === 'ellipse').length;
  const lines = items.filter(({ kind }) => kind === 'connector' || kind === 'path').length;
  expect(count(markup, /<ellipse/g)).toBe(ellipses);
  expect(count(markup, /stroke-opacity="0.14"/g)).toBe(journey.notes.length);
  expect(lines).toBeGreaterThan(0);
  expect(count(markup, /<path [^>]*fill="none"/g)).toBeGreaterThanOrEqual(lines);
  expect(markup).not.toMatch(/NaN|undefined|Infinity/);
});

test('texts of notes are painted only where they can be read', () => {
  const journey = sizedJourney('typical');
  expect(count(whole(journey, true), /<text/g)).toBeGreaterThan(
    count(whole(journey, false), /<text/g) + journey.notes.length - 1,
  );
  expect(showsNoteTexts(0.06)).toBe(false);
  expect(showsNoteTexts(0.5)).toBe(true);
});

test('a half-filled form can be painted', () => {
  const preset = presetJourney('b2c', 'ru', countingIds());
  const journey: Journey = {
    ...preset,
    title: '',
    stages: preset.stages.map((stage) => ({ ...stage, title: '' })),
    lanes: preset.lanes.map((lane) => ({ ...lane, title: '', prompt: '' })),
    participants: preset.participants.map((person) => ({ ...person, name: '', short: '' })),
  };
  expect(whole(journey)).not.toMatch(/NaN|undefined|Infinity/);
  expect(paintStrip(sceneOf(journey))).not.toMatch(/NaN|undefined|Infinity/);
});

test('the strip shows each stage, each lane and each curve', () => {
  const journey = sizedJourney('typical');
  const strip = paintStrip(sceneOf(journey));
  expect(count(strip, /class="strip-head"/g)).toBe(journey.stages.length);
  expect(count(strip, /class="strip-lane"/g)).toBe(journey.lanes.length);
  expect(count(strip, /class="strip-dot"/g)).toBe(journey.feelings.length);
});

test('an edit changes only the parts it touches', () => {
  const journey = sizedJourney('typical');
  const [first] = journey.notes;
  if (first === undefined) throw new Error('no notes');
  const edited = {
    ...journey,
    notes: journey.notes.map((note) => (note === first ? { ...note, isUrgent: true } : note)),
  };
  const before = paintScene(sceneOf(journey), false);
  const after = paintScene(sceneOf(edited), false);
  expect(after.filter(({ markup }, i) => markup !== before[i]?.markup).map(({ key }) => key)).toEqual([
    `lane/${first.laneId ?? ''}`,
  ]);
});
