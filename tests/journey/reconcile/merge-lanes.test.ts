import { describe, expect, test } from 'vitest';
import { type Lane, laneSchema } from '../../../journey/model/lane.ts';
import { removeParticipant } from '../../../journey/model/edit/participants.ts';
import { mergeJourneys } from '../../../journey/reconcile/merge-journeys.ts';
import { withOneEmotionsLane } from '../../../journey/reconcile/merge-lanes.ts';
import { done } from '../../plugin/done.ts';
import { exampleJourney } from '../../plugin/example-journey.ts';

const lane = (id: string, kind: Lane['kind']): Lane => laneSchema.parse({ id, kind, title: id });
const kinds = (lanes: readonly Lane[]): string[] => lanes.map(({ id, kind }) => `${id} ${kind}`);

describe('[P2] exactly one lane is that of the emotions', () => {
  const base = [lane('a', 'actions'), lane('e', 'emotions')];

  test('where there is one, nothing changes', () => {
    expect(withOneEmotionsLane(base, { base, board: base })).toEqual(base);
  });

  test('of two the board’s stays, and the other is what it was before', () => {
    const both = [lane('a', 'emotions'), lane('e', 'emotions')];
    expect(kinds(withOneEmotionsLane(both, { base, board: base }))).toEqual(['a actions', 'e emotions']);
  });

  test('of two, one that the board has no more is what it was when the map was drawn', () => {
    const both = [lane('a', 'emotions'), lane('e', 'emotions')];
    const board = [lane('e', 'emotions')];
    expect(kinds(withOneEmotionsLane(both, { base, board }))).toEqual(['a actions', 'e emotions']);
  });

  test('of two the other one that nobody knew as anything else is a lane of the team’s own', () => {
    const both = [lane('new', 'emotions'), lane('e', 'emotions')];
    expect(kinds(withOneEmotionsLane(both, { base, board: base }))).toEqual(['new custom', 'e emotions']);
  });

  test('of two that both came from the form the first one stays', () => {
    const both = [lane('x', 'emotions'), lane('y', 'emotions')];
    expect(kinds(withOneEmotionsLane(both, { base, board: base }))).toEqual(['x emotions', 'y custom']);
  });

  test('where the board’s was made another kind, it is that of the emotions again', () => {
    const none = [lane('a', 'actions'), lane('e', 'pains')];
    expect(kinds(withOneEmotionsLane(none, { base, board: base }))).toEqual(['a actions', 'e emotions']);
  });

  test('where both sides took one away, the board’s comes back at the end', () => {
    const none = [lane('a', 'actions')];
    expect(kinds(withOneEmotionsLane(none, { base, board: base }))).toEqual(['a actions', 'e emotions']);
  });
});

describe('[P3] the lane of a role that the form removed', () => {
  const base = exampleJourney('b2b-sales-automation', 'en');
  const id = base.lanes.find(({ participantId }) => participantId !== null)?.participantId ?? '';
  const form = done(removeParticipant(base, id));
  const lanesOf = (lanes: readonly Lane[]) => lanes.filter(({ participantId }) => participantId === id);

  test('is that role’s still where a hand renamed it, and it is kept', () => {
    const participants = base.participants.map((one) => (one.id === id ? { ...one, name: 'Renamed' } : one));
    const { journey } = mergeJourneys(base, { ...base, participants }, form);
    expect(journey.participants.some((one) => one.id === id)).toBe(true);
    expect(lanesOf(journey.lanes)).toEqual(lanesOf(base.lanes));
  });

  test('is nobody’s where the role goes, and where the form gave it away by itself', () => {
    expect(lanesOf(mergeJourneys(base, base, form).journey.lanes)).toEqual([]);
    const given = base.lanes.map((lane) => ({ ...lane, participantId: null }));
    expect(lanesOf(mergeJourneys(base, base, { ...base, lanes: given }).journey.lanes)).toEqual([]);
  });
});
