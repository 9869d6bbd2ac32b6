import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../scripts/draw/arguments.ts';

const read = (line: string): unknown => readArguments(line === '' ? [] : line.split(' '));

describe('the command line of draw', () => {
  test('takes a journey file and where to write the picture', () => {
    expect(read('map.json --out map.svg')).toEqual({
      source: { kind: 'file', path: 'map.json' },
      editor: 'figjam',
      out: { path: 'map.svg', format: 'svg' },
      stats: false,
    });
  });

  test('takes a command of the manifest with its parameters', () => {
    expect(read('--command insert-b2b --language ru --title Карта --editor figma --out a.PNG')).toEqual({
      source: { kind: 'command', command: 'insert-b2b', language: 'ru', title: 'Карта' },
      editor: 'figma',
      out: { path: 'a.PNG', format: 'png' },
      stats: false,
    });
  });

  test('counts without a picture when only the counters are asked for', () => {
    expect(read('map.json --stats')).toMatchObject({ out: null, stats: true });
  });

  test('gives help', () => {
    expect(read('--help')).toBe('help');
  });

  test.each([
    ['', /Nothing to do/],
    ['--out map.svg', /No journey file was named/],
    ['a.json b.json --out map.svg', /One journey file at a time: a\.json and b\.json/],
    ['a.json --out map.gif', /map\.gif must end in \.svg, \.png or \.json/],
    ['a.json --out map', /must end in/],
    ['a.json --out map.svg --editor slides', /--editor must be figjam or figma, not "slides"/],
    ['a.json --out map.svg --colour red', /There is no option --colour: the options are --out, --editor/],
    ['a.json --out', /--out was not used as it is meant/],
    ['a.json --out map.svg --command insert-b2b', /not both/],
    ['--command open --out map.svg', /--command must be insert-b2b or insert-b2c, not "open"/],
    ['--command insert-b2c --language fr --out map.svg', /--language must be en or ru, not "fr"/],
    ['a.json --language ru --out map.svg', /--language goes with --command/],
    ['a.json --title Map --out map.svg', /--title goes with --command/],
  ])('refuses `%s` in one sentence', (line, sentence) => {
    expect(() => read(line)).toThrow(sentence);
    try {
      read(line);
    } catch (error) {
      expect(String(error)).not.toContain('\n');
    }
  });
});
