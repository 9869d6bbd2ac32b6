/** An Undo ends after it wrote the words of something of ours again and before it recorded them: they are nobody's note. */
import { expect, test } from 'vitest';
import { removeLane } from '../../journey/model/edit/lanes.ts';
import { takesNotes } from '../../journey/model/lane.ts';
import { done } from './done.ts';
import { EDITORS, hostOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { livingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

test.each(EDITORS)(
  '[M7][W3] in %s a lane’s prompt, where the parking lot still lies, is read as none and drawn once',
  (editor) => {
    const journey = exampleJourney('b2b-sales-automation', 'en');
    const lane = [...journey.lanes].reverse().find(({ kind }) => takesNotes(kind));
    let isUndone = false;
    const prompts = () =>
      [...host.document.nodes.values()].filter(({ text }) => text?.characters === lane?.prompt).length;
    const host = hostOf(editor, {
      beforeCall: ({ member }) =>
        isUndone && member === 'setPluginData' && prompts() > 0 ? { act: 'kill' } : undefined,
    });
    const map = standingMap(host, journey);
    map.update((now) => done(removeLane(now, lane?.id ?? '')));
    const before = map.read().journey;
    expect(prompts()).toBe(0);
    isUndone = true;
    expect(() => map.call('undo', {})).toThrow();
    isUndone = false;
    expect(prompts()).toBe(1);

    const other = livingMap(hostOf(editor, { beside: host }), map.node);
    expect(other.read().journey).toEqual(before);
    other.update();
    expect(other.read().journey).toEqual(before);
    expect(prompts()).toBe(0);
    const { writes } = other.host.counters;
    other.update();
    expect(other.host.counters.writes).toBe(writes);
  },
);
