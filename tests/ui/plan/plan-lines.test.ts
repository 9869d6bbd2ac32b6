import { expect, test } from 'vitest';
import type { PlanThing } from '../../../journey/reconcile/plan-summary.ts';
import { countsLine, isTextSafe, planLines } from '../../../ui/plan/plan-lines.ts';
import { panelWords } from '../../../ui/words/panel-words.ts';
import { opened } from '../opened-board.ts';

const thing = (change: Partial<PlanThing>): PlanThing => ({
  kind: 'note',
  id: 'n-1:1',
  titles: ['Too dear'],
  places: [],
  fields: [],
  before: null,
  ...change,
});

test('[M4] a row says of what kinds its things are, with plurals right', () => {
  const things = [
    ...Array.from({ length: 21 }, () => thing({})),
    thing({ kind: 'stage' }),
    thing({ kind: 'map', titles: [] }),
    thing({ kind: 'goals', titles: [] }),
  ];
  expect(countsLine(panelWords('en'), things)).toBe('21 notes, 1 stage, 2 fields of the map');
  expect(countsLine(panelWords('ru'), things)).toBe('21 стикер, 1 этап, 2 поля карты');
});

test('[M4] a line names the thing, where it stands, and what changes', () => {
  const lines = (language: 'en' | 'ru', change: Partial<PlanThing>) =>
    planLines(panelWords(language), language, [thing(change)])[0];
  expect(lines('en', { places: ['Barriers', 'Choice'] })).toBe('Note “Too dear”: Barriers · Choice');
  expect(lines('en', { fields: ['place', 'isUrgent'] })).toBe('Note “Too dear”: place, urgent');
  expect(lines('en', { kind: 'stage', titles: ['Choice'], before: 'Pick', fields: ['title'] })).toBe(
    'Stage “Pick → Choice”: title',
  );
  expect(lines('en', { fields: ['somethingNew'] })).toBe('Note “Too dear”');
  expect(lines('ru', { kind: 'map', titles: [], fields: ['title'] })).toBe('Карта: название');
});

test('[M4] rows of the plan in Russian agree with their numbers', () => {
  const { planRows } = panelWords('ru').living;
  expect([1, 3, 12].map(planRows.added)).toEqual(['новый', 'новых', 'новых']);
  expect([1, 3, 12].map(planRows.changed)).toEqual(['изменён', 'изменены', 'изменено']);
  expect([1, 22, 41].map(planRows.untouched)).toEqual([
    'стикер команды не тронут',
    'стикера команды не тронуты',
    'стикер команды не тронут',
  ]);
});

test('[M4] no text is called unchanged once one’s own is taken over what hands wrote', async () => {
  const { sandbox, session, map, rename, plan } = await opened();
  rename('Ours');
  sandbox.hands((journey) => ({ ...journey, title: 'Theirs' }));
  const made = await plan();
  expect(isTextSafe(made)).toBe(true);
  made.merged.conflicts.forEach(session.board.takeMineInPlan);
  const { plan: chosen } = map().living;
  expect(chosen && isTextSafe(chosen)).toBe(false);
});
