import { describe, expect, test } from 'vitest';
import { exampleJourney } from './example-journey.ts';
import { EDITORS, hostOf, nodesOf } from './drawn-board.ts';
import { drawLiving } from './living-map.ts';

describe.each(EDITORS)('a map that lives, in %s', (editor) => {
  test('[B6] what was drawn is read as it was drawn, and nothing is written', () => {
    const host = hostOf(editor);
    const journey = exampleJourney('b2b-sales-automation', 'en');
    const map = drawLiving(host, journey);
    const before = JSON.stringify(nodesOf(host));
    const { journey: read, findings, drift } = map.read();
    expect({ ...read, id: journey.id }).toEqual(journey);
    expect(findings).toEqual([]);
    expect(drift).toBe(0);
    expect(JSON.stringify(nodesOf(host))).toBe(before);
  });

  test('[M5] an update with nothing new writes nothing', () => {
    const host = hostOf(editor);
    const map = drawLiving(host, exampleJourney('b2c-clothes-shop', 'ru'));
    const before = JSON.stringify(nodesOf(host));
    map.update();
    expect(JSON.stringify(nodesOf(host))).toBe(before);
  });
});
