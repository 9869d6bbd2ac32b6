import { expect, test } from 'vitest';
import { disagreementAt } from '../../../ui/feelings/disagreement.ts';
import type { Row } from '../../../ui/feelings/chart-geometry.ts';

const row = (valence: number | null | undefined): Row => [
  valence === undefined ? undefined : { stageId: 's', participantId: 'p', valence, words: [] },
];

test('[E6] people disagree from 2 on, and only about placed dots', () => {
  expect(disagreementAt([row(0.7), row(-1.3)], 0)).toEqual({
    difference: 2,
    high: { person: 0, valence: 0.7 },
    low: { person: 1, valence: -1.3 },
  });
  expect(disagreementAt([row(0.6), row(-1.3)], 0)).toBeNull();
  expect(disagreementAt([row(2), row(null), row(undefined)], 0)).toBeNull();
  expect(disagreementAt([row(undefined)], 0)).toBeNull();
});
