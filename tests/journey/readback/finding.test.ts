import { describe, expect, test } from 'vitest';
import { type Finding, findingSchema } from '../../../journey/readback/finding.ts';

const finding = (kind: string) => ({ kind, node: '7:9', text: 'Which?', places: ['Search'], value: null });

describe('what reading a board finds', () => {
  const KINDS: Readonly<Record<Finding['kind'], string>> = {
    betweenCells: 'a note on a border',
    outsideMap: 'a note beside the map',
    inFixedLane: 'a note in a lane that takes none',
    dotBeyondScale: 'a dot above the best feeling',
    copyOfFurniture: 'a copied header',
    unfinished: 'a run that never ended',
    damagedData: 'what was stored is of no use',
    stageWithoutHeader: 'a deleted header',
    laneGone: 'a deleted lane',
    notUnderstood: 'a weight of "many"',
    tooMany: 'eleven motivations',
    tooLong: 'a title of 121 characters',
  };

  test.each(Object.entries(KINDS))('%s can be told: %s', (kind) => {
    expect(findingSchema.parse(finding(kind))).toEqual(finding(kind));
    const near = { ...finding(kind), node: null, value: 120, near: ['', 's1'] };
    expect(findingSchema.parse(near)).toEqual(near);
  });

  test.each(['', 'other'])('%j is no kind of finding', (kind) => {
    expect(findingSchema.safeParse(finding(kind)).success).toBe(false);
  });
});
