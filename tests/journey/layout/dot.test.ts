import { describe, expect, test } from 'vitest';
import { dotLabel, shortName } from '../../../journey/layout/dot.ts';
import { newParticipant } from '../../../journey/model/participant.ts';

const person = (name: string, short: string) => ({ ...newParticipant('p', 'custom', name), short });

describe('what stands in a dot', () => {
  test.each([
    ['EB', 'Economic buyer', 'EB'],
    [' EB ', 'Economic buyer', 'EB'],
    ['', 'Анна', 'А'],
    ['  ', ' Olga', 'O'],
    ['', '👩‍🚀 Crew', '👩'],
  ])('of the short name %j and the name %j is %j', (short, name, said) => {
    expect(shortName(person(name, short))).toBe(said);
  });

  test('one or two characters are 32 px at full size, three are 28, less in a smaller dot and never under 16', () => {
    const size = (short: string, dot: number): number => dotLabel(person('Anna', short), dot).size;
    expect([size('A', 96), size('AB', 96), size('ABC', 96)]).toEqual([32, 32, 28]);
    expect([size('A', 72), size('ABC', 72)]).toEqual([24, 21]);
    expect([size('A', 48), size('ABC', 40), size('A', 10)]).toEqual([16, 16, 16]);
    expect(dotLabel(person('Anna', 'A'), 96)).toMatchObject({ text: 'A', style: 'Bold' });
  });
});
