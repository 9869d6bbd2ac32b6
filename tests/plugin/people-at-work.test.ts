import { describe, expect, it } from 'vitest';
import type { EmulatedHost } from '../../playground/host/host.ts';
import { Team } from '../../playground/host/people-team.ts';
import { Person } from '../../playground/host/people.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { byKey, EDITORS, hostOf, insert, keyOf, nodeAt, nodesOf, openPanel } from './drawn-board.ts';

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

/** What people wrote and can no longer find. */
const lost = (host: EmulatedHost, team: Team): string[] => {
  const standing = new Map(nodesOf(host).map((node) => [node.id, node.text?.characters]));
  return [...team.written].filter(([id, text]) => standing.get(id) !== text).map(([id]) => id);
};

describe.each(EDITORS)('people work on the board at every turn of a run in %s', (editor) => {
  const journey = sizedJourney('typical');

  it.each(SEEDS)('[M2] nothing they wrote is lost, and the run ends truthfully (team %i)', (seed) => {
    const host = hostOf(editor);
    const team = new Team(host, seed);
    host.everyTurn(() => team.act());
    const panel = openPanel(host);
    const answer = panel.call('draw', { journey });

    expect(team.deeds).toBeGreaterThan(10);
    expect(lost(host, team)).toEqual([]);
    expect(answer.failure?.code ?? 'drawn').toMatch(/^(drawn|mapGone)$/);
    // Whoever duplicates the whole map meanwhile has a copy of the prototypes too; a copy does not name itself.
    const prototypes = nodesOf(host).filter((node) => keyOf(node) === 'prototype');
    expect(prototypes.filter(({ id, pluginData }) => pluginData['tropa']?.includes(`"${id}"`))).toEqual([]);
  });

  it.each(SEEDS)('[M8] undo leaves all that is theirs (team %i)', (seed) => {
    const host = hostOf(editor);
    const team = new Team(host, seed);
    const panel = openPanel(host);
    panel.call('draw', { journey });
    host.everyTurn(() => team.act());
    for (let i = 0; i < 30; i++) team.act();
    expect(panel.call('undo', {}).ok).toBe(true);

    expect(lost(host, team)).toEqual([]);
    expect(nodesOf(host).filter(({ type }) => type === 'SECTION')).toEqual([]);
  });
});

describe.each(EDITORS)('[M8] the Undo of the notice in %s', (editor) => {
  it('takes back exactly what the run drew', async () => {
    const host = hostOf(editor);
    const ann = new Person(host, 'Ann');
    const before = ann.addText('A plan of our own', { x: -9000, y: -9000 });
    insert(host, 'insert-b2b');
    expect(nodesOf(host).length).toBeGreaterThan(80);
    expect(host.pressButton()).toBe(true);
    await host.settle();

    expect(nodesOf(host).map(({ id }) => id)).toEqual([before.id]);
    expect(host.notifications.map(({ text }) => text)).toEqual(['Map drawn', 'Map removed']);
    expect(host.closed).toBe(true);
  });

  it('leaves a title that somebody wrote over, at its place to the eye', async () => {
    const host = hostOf(editor);
    insert(host, 'insert-b2c');
    const ann = new Person(host, 'Ann');
    const map = nodeAt(host, 'map');
    const title = nodeAt(host, 'title');
    const place = { x: map.x + title.x, y: map.y + title.y };
    ann.type(title.id, 'What we really sell');
    host.pressButton();
    await host.settle();

    const left = nodesOf(host);
    expect(left.map(({ text }) => text?.characters)).toEqual(['What we really sell']);
    expect(left[0]).toMatchObject(place);
    expect(host.notifications[1]?.text).toBe('Map removed. Left, because people changed them: 1');
  });
});

describe('[M8] what stands inside a section of ours', () => {
  it("survives the section's removal: stickies, with what is stuck to them, and sections", async () => {
    const host = hostOf('figjam');
    insert(host, 'insert-b2c');
    const ann = new Person(host, 'Ann');
    const map = nodeAt(host, 'map');
    const lane = [...byKey(host)].find(
      ([key, { type }]) => key.startsWith('lane/') && type === 'SECTION',
    )?.[1];
    const at = { x: map.x + (lane?.x ?? 0) + 1500, y: map.y + (lane?.y ?? 0) + 60 };
    const sticky = ann.addSticky('Ours, not the plugin’s', at);
    const stamp = ann.stamp(sticky.id);
    expect(host.document.nodes.get(sticky.id)?.parentId).toBe(lane?.id);
    host.pressButton();
    await host.settle();

    expect(new Set(nodesOf(host).map(({ id }) => id))).toEqual(new Set([sticky.id, stamp.id]));
    expect(host.document.nodes.get(sticky.id)).toMatchObject({ ...at, parentId: host.currentPageId });
  });
});

describe.each(EDITORS)('[M1] a note that somebody drags away while the map is drawn, in %s', (editor) => {
  it('stays where it was put; its record says where it was drawn', () => {
    const journey = sizedJourney('typical');
    const host = hostOf(editor);
    const ann = new Person(host, 'Ann');
    const there = { x: -9000, y: -7000 };
    let dragged = '';
    host.everyTurn(() => {
      const fresh = nodesOf(host).find(({ text }) => text?.characters === journey.notes[0]?.text);
      const note = editor === 'figjam' ? fresh?.id : fresh?.parentId;
      if (dragged !== '' || note === undefined || note === null || fresh?.text?.characters === '') return;
      dragged = note;
      ann.drag(note, there);
    });
    openPanel(host).call('draw', { journey });
    const node = nodeAt(host, `note/${journey.notes[0]?.id ?? ''}`);
    expect(node.id).toBe(dragged);
    expect(node).toMatchObject({ ...there, parentId: host.currentPageId });
  });
});

describe('a map that somebody deletes while it is drawn', () => {
  it.each(EDITORS)('[12] is said to be gone, and nothing of it is left in %s', (editor) => {
    const host = hostOf(editor);
    const ann = new Person(host, 'Ann');
    let turns = 0;
    host.everyTurn(() => {
      turns += 1;
      const map = nodesOf(host).find(
        ({ name, parentId }) => name === 'Short-lived' && parentId === host.currentPageId,
      );
      if (turns > 25 && map !== undefined) ann.remove(map.id);
    });
    insert(host, 'insert-b2b', { title: 'Short-lived' });

    expect(host.notifications[0]?.text).toContain('no longer on the board');
    expect(nodesOf(host)).toEqual([]);
  });
});
