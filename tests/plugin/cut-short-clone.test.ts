/** A run ends between a clone that is to become a note and its place in the map: the clone lies on the page, blank, with the marks of what it was cloned from. */
import { expect, test } from 'vitest';
import { addNote } from '../../journey/model/edit/notes.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { SWITCHES } from '../../playground/host/switches.ts';
import { done } from './done.ts';
import { hostOf } from './drawn-board.ts';
import { livingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

test.each(SWITCHES.clonePluginData)(
  '[W3][M7] the next update takes it away, and is the last; clones take marks along: %s',
  (clonePluginData) => {
    let clones = 0;
    const host = hostOf('figjam', {
      switches: { clonePluginData },
      beforeCall: ({ member }) => {
        if (member === 'clone') clones += 1;
        return clones > 0 && member === 'appendChild' ? { act: 'kill' } : undefined;
      },
    });
    const onPage = () => [...host.engine.store.get(host.currentPageId).childIds];
    clones = -Infinity; // not while the map is drawn
    const map = standingMap(host, sizedJourney('small', { notes: 6 }));
    const before = onPage();
    const { mark, journey } = map.read();
    const ids = countingIds();
    const cell = { laneId: journey.lanes[0]?.id ?? '', stageId: journey.stages[0]?.id ?? '' };
    const wanted = ['One', 'Two'].reduce((now, text) => done(addNote(now, cell, text, ids)), journey);
    clones = 0;
    expect(() => map.call('update', { node: map.node, mark, journey: wanted, removed: [] })).toThrow();
    expect(onPage()).toHaveLength(before.length + 1);
    const other = livingMap(hostOf('figjam', { switches: { clonePluginData }, beside: host }), map.node);
    other.update(() => wanted);
    expect(other.read().journey.notes).toHaveLength(journey.notes.length + 2);
    const { writes } = other.host.counters;
    other.update();
    expect(other.host.counters.writes).toBe(writes);
    if (clonePluginData === 'yes') expect(onPage()).toEqual(before);
  },
);
