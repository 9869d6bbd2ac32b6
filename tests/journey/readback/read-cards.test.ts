/** A card on the board: name, portrait, priorities and benefits, as far as there is room for them. */
import { describe, expect, test } from 'vitest';
import { readJourney } from '../../../journey/readback/read-journey.ts';
import { journeyOf, times } from '../layout/sample-journey.ts';
import { drawn, PlayedBoard } from './snapshot-of-scene.ts';

describe('[B3a] a card that a hand changed', () => {
  const benefit = (feature: string) => ({ feature, advantage: '', benefit: 'good' });
  const person = {
    kind: 'persona',
    name: 'Anna',
    short: 'A',
    portrait: 'Calm',
    priorities: ['price', 'time'],
    benefits: ['One', 'Two', 'Three'].map(benefit),
  };
  const carded = journeyOf({ participants: [person] });
  const played = new PlayedBoard(drawn(carded));
  const text = played.at('person/p1').text ?? '';
  const anna = (said: string) => readJourney(played.type('person/p1', said).snapshot).journey.participants[0];

  test('keeps the benefits that it has no room to show', () => {
    expect(text).not.toContain('Three');
    expect(anna(text.replace('Calm', 'Bold'))).toEqual({ ...carded.participants[0], portrait: 'Bold' });
  });

  test('has none of them twice when somebody types it out', () => {
    expect(anna(text.replace('One → good', 'Three → good'))?.benefits).toEqual(['Three', 'Two'].map(benefit));
  });

  test('loses the one whose line somebody deleted, and no other', () => {
    expect(anna(text.replace('\nTwo → good', ''))?.benefits).toEqual(['One', 'Three'].map(benefit));
  });

  test('has three steps of a benefit; a fourth is told', () => {
    const said = text.replace('One → good', 'One → so → good → best');
    const { journey, findings } = readJourney(played.type('person/p1', said).snapshot);
    expect(journey.participants[0]?.benefits[0]).toEqual({
      feature: 'One',
      advantage: 'so',
      benefit: 'good',
    });
    expect(findings).toMatchObject([{ kind: 'tooMany', value: 3 }]);
  });

  test('keeps what this version does not know of a benefit that is written anew', () => {
    const later = journeyOf({ participants: [{ ...person, benefits: [{ ...benefit('One'), later: 7 }] }] });
    const other = new PlayedBoard(drawn(later));
    const said = (other.at('person/p1').text ?? '').replace('One', 'First');
    const { journey } = readJourney(other.type('person/p1', said).snapshot);
    expect(journey.participants[0]?.benefits).toEqual([{ ...benefit('First'), later: 7 }]);
  });

  test('[B3b] tells of a benefit that has no room any more beside those that it does not show', () => {
    const many = journeyOf({ participants: [{ ...person, benefits: times(10, (i) => benefit(`No ${i}`)) }] });
    const full = new PlayedBoard(drawn(many));
    const said = `${full.at('person/p1').text ?? ''}\nEleventh → good`;
    const { findings } = readJourney(full.type('person/p1', said).snapshot);
    expect(findings).toMatchObject([{ kind: 'tooMany', value: 10 }]);
  });
});
