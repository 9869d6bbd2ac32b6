/** The words of everybody at a stage in one text, as it is read (E3, B3b). */
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import { readJourney } from '../../../journey/readback/read-journey.ts';
import { journeyOf } from '../layout/sample-journey.ts';
import { drawn, PlayedBoard } from './snapshot-of-scene.ts';

describe('words in one text for a stage', () => {
  const crowd = (short: string, said: readonly (readonly string[])[], others = 'Boris'): Journey =>
    journeyOf({
      participants: [
        { kind: 'custom', name: ' Olga', short },
        { kind: 'custom', name: others, short: others.charAt(0) },
      ],
      feelings: [
        { stageId: 's1', participantId: 'p1', valence: 1, words: said[0] ?? [] },
        { stageId: 's1', participantId: 'p2', valence: -1, words: said[1] ?? [] },
      ],
      view: { notesAcross: 1 },
    });
  const readAs = (journey: Journey, text: string) => {
    const played = new PlayedBoard(drawn(journey));
    expect(played.has('words/s1')).toBe(true);
    const { journey: read, findings } = readJourney(played.type('words/s1', text).snapshot);
    return { said: read.feelings.map(({ words }) => words), findings };
  };

  test.each([' O', ''])('belong to whom the dot’s text names, be its short name %j', (short) => {
    const { said, findings } = readAs(crowd(short, [['calm'], ['lost']]), 'O sure · B lost, alone');
    expect(said).toEqual([['sure'], ['lost', 'alone']]);
    expect(findings).toEqual([]);
  });

  test.each([
    ['who had words has them', [[], ['lost']], 'O alone', [[], ['alone']]],
    ['who had none has what is more', [[], ['lost']], 'O lost · O sure', [['sure'], ['lost']]],
    ['both have theirs in their order', [['calm'], ['lost']], 'O sure · O lost', [['sure'], ['lost']]],
  ])('[E3] of two people with one short name %s', (_, before, text, after) => {
    const { said, findings } = readAs(crowd('O', before, 'Oscar'), text);
    expect(said).toEqual(after);
    expect(findings).toEqual([]);
  });
});
