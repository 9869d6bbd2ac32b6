import { expect, test } from 'vitest';
import { chartCommand, type ChartPlace } from '../../../ui/feelings/chart-keys.ts';

const place: ChartPlace = { stage: 1, person: 1, stages: 4, people: 3, valence: -1.4, isGap: false };
const press = (key: string, shift = false, at: Partial<ChartPlace> = {}) =>
  chartCommand(key, shift, { ...place, ...at });

test('arrows across choose a stage and stop at the ends', () => {
  expect(press('ArrowLeft')).toEqual({ do: 'choose', stage: 0, person: 1 });
  expect(press('ArrowRight')).toEqual({ do: 'choose', stage: 2, person: 1 });
  expect(press('ArrowLeft', false, { stage: 0 })).toEqual({ do: 'choose', stage: 0, person: 1 });
  expect(press('ArrowRight', false, { stage: 3 })).toEqual({ do: 'choose', stage: 3, person: 1 });
});

test('arrows up and down move by 0.1, with Shift by 0.5, and stop at the ends of the scale', () => {
  expect(press('ArrowUp')).toEqual({ do: 'place', valence: -1.3 });
  expect(press('ArrowDown', true)).toEqual({ do: 'place', valence: -1.9 });
  expect(press('ArrowDown', true, { valence: -1.8 })).toEqual({ do: 'place', valence: -2 });
  expect(press('ArrowUp', false, { valence: 2 })).toEqual({ do: 'place', valence: 2 });
});

test('a gap and a dot nobody placed start from the zero line', () => {
  expect(press('ArrowUp', false, { valence: null, isGap: true })).toEqual({ do: 'place', valence: 0.1 });
  expect(press('Home', false, { valence: null })).toEqual({ do: 'place', valence: 0 });
});

test('Delete leaves a gap, once', () => {
  expect(press('Delete')).toEqual({ do: 'clear' });
  expect(press('Delete', false, { valence: null, isGap: true })).toBeNull();
});

test('brackets choose a participant, on a Russian keyboard too', () => {
  expect(press('[')).toEqual({ do: 'choose', stage: 1, person: 0 });
  expect(press(']')).toEqual({ do: 'choose', stage: 1, person: 2 });
  expect(press('ъ', false, { person: 2 })).toEqual({ do: 'choose', stage: 1, person: 2 });
});

test('a digit or a minus begins a number; other keys go on to whoever wants them', () => {
  expect(press('2')).toEqual({ do: 'type', text: '2' });
  expect(press('-')).toEqual({ do: 'type', text: '−' });
  expect(press('Tab')).toBeNull();
  expect(press('a')).toBeNull();
});
