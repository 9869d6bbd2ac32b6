import { expect, test } from 'vitest';
import { countingIds, freshId, randomIds } from '../../../journey/model/id-source.ts';

test('ids count up within each kind', () => {
  const newId = countingIds();
  expect([newId('stage'), newId('note'), newId('stage')]).toEqual(['stage-1', 'note-1', 'stage-2']);
});

test('random ids have eight letters or digits, whatever the source of chance gives', () => {
  expect(randomIds(() => 0)('note')).toBe('note-00000000');
  expect(randomIds(() => 1 - Number.EPSILON)('note')).toBe('note-zzzzzzzz');
});

test('a fresh id is none of those that are there', () => {
  expect(freshId(countingIds(), 'lane', [{ id: 'lane-1' }, { id: 'lane-2' }])).toBe('lane-3');
});
