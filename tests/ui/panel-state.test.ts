import { describe, expect, test } from 'vitest';
import { countingIds } from '../../journey/model/id-source.ts';
import { removeStage } from '../../journey/model/edit/stages.ts';
import { presetJourney } from '../../journey/model/presets/preset-journey.ts';
import { openEditing } from '../../ui/form/editing.ts';
import { announcement } from '../../ui/words/announcement.ts';
import { panelWords } from '../../ui/words/panel-words.ts';
import {
  initialState,
  type Notice,
  type Over,
  reducePanel,
  type PanelAction,
  type PanelState,
} from '../../ui/panel-state.ts';

const after = (...actions: PanelAction[]): PanelState => actions.reduce(reducePanel, initialState('en'));

const result = {
  outcome: 'drawn' as const,
  node: '1:1',
  map: 'map-1',
  rev: '1-a',
  title: 'Map',
  counts: { nodes: 3, notes: 1, skipped: 0 },
  replacedCharacters: 0,
  missingFonts: [],
};
const board = { node: '1:1', map: 'map-1', rev: '1-a' };
const drawn: PanelAction = { do: 'tell', notice: { kind: 'drawn', result }, board };
const openMap = (): PanelAction => ({
  do: 'openMap',
  editing: openEditing(presetJourney('b2c', 'en', countingIds()), () => undefined),
  board: null,
});

describe('a run', () => {
  test('counts only forward, and never beyond its total', () => {
    const run = after(
      { do: 'startRun', task: 'create' },
      { do: 'progress', phase: 'placing', done: 40, total: 100 },
      { do: 'progress', phase: 'placing', done: 30, total: 100 },
      { do: 'progress', phase: 'placing', done: 900, total: 100 },
    ).run;
    expect(run).toMatchObject({ done: 100, total: 100 });
  });

  test('progress and Cancel that come after its end change nothing', () => {
    const ended = after({ do: 'startRun', task: 'create' }, drawn);
    expect(reducePanel(ended, { do: 'progress', phase: 'placing', done: 1, total: 2 })).toBe(ended);
    expect(reducePanel(ended, { do: 'cancelling', isIt: true })).toBe(ended);
  });

  test('its notice stays until the next edit', () => {
    const ended = after(openMap(), { do: 'startRun', task: 'create' }, drawn);
    expect(ended).toMatchObject({ run: null, notice: { kind: 'drawn' }, map: { board } });
    expect(reducePanel(ended, { do: 'edited' }).notice).toBeNull();
  });

  test('a refusal keeps the form and the place in it', () => {
    const before = after(openMap(), { do: 'chooseTab', tab: 'notes' }, { do: 'startRun', task: 'create' });
    const failed = reducePanel(before, {
      do: 'tell',
      notice: { kind: 'failed', attempt: 'create', failure: { code: 'busy' } },
    });
    expect(failed.map).toBe(before.map);
    expect(failed.map).toMatchObject({ tab: 'notes', board: null });
  });
});

test('a tab closes what lies over it; settings and language leave the map as it is', () => {
  const inDetail = after(openMap(), { do: 'goOver', over: { kind: 'detail', of: 'stage', id: 'stage-1' } });
  expect(reducePanel(inDetail, { do: 'chooseTab', tab: 'feelings' }).map).toMatchObject({
    tab: 'feelings',
    over: null,
  });
  expect(reducePanel(inDetail, { do: 'showSettings', isShown: true }).map).toBe(inDetail.map);
  expect(reducePanel(inDetail, { do: 'setLanguage', language: 'en' })).toBe(inDetail);
  expect(reducePanel(inDetail, { do: 'setLanguage', language: 'ru' }).map).toBe(inDetail.map);
});

test('[9] a run that has ended leads from a detail back to the tab; a refusal stays where it was asked for', () => {
  const detail = { kind: 'detail', of: 'stage', id: 'stage-1' } as const;
  const failed: PanelAction = {
    do: 'tell',
    notice: { kind: 'failed', attempt: 'create', failure: { code: 'busy' } },
  };
  const running = (over: Over) =>
    after(openMap(), { do: 'goOver', over }, { do: 'startRun', task: 'create' });
  expect(reducePanel(running(detail), drawn).map).toMatchObject({ over: null, board });
  expect(reducePanel(running(detail), failed).map?.over).toEqual(detail);
  expect(reducePanel(running({ kind: 'preview' }), failed).map?.over).toBeNull();
});

test('what is said after a notice came is heard, and the notice still stands', () => {
  const ended = after(openMap(), { do: 'startRun', task: 'create' }, drawn);
  const later = reducePanel(ended, { do: 'say', message: 'The board has changed.' });
  expect(later.notice).toMatchObject({ kind: 'drawn' });
  expect(announcement(panelWords('en'), ended).status).toMatch(/^Map created/);
  expect(announcement(panelWords('en'), later).status).toMatch(/^The board has changed\./);
});

test('a run of the open map keeps what was told of it; a change of another map is none of ours', () => {
  const open = reducePanel(after(openMap()), { do: 'tell', notice: { kind: 'drawn', result }, board });
  const changed = reducePanel(open, { do: 'boardChanged', node: board.node });
  expect(changed.map?.living.hasBoardChanged).toBe(true);
  expect(reducePanel(changed, { do: 'boardChanged', node: board.node })).toBe(changed);
  expect(reducePanel(open, { do: 'boardChanged', node: '9:9' })).toBe(open);
  const running = reducePanel(open, { do: 'startRun', task: 'tidy' });
  expect(reducePanel(running, { do: 'boardChanged', node: board.node })).toBe(running);
  const stopped = reducePanel(running, { do: 'stopped', result }); // the person may take long to choose
  const meanwhile = reducePanel(stopped, { do: 'boardChanged', node: board.node });
  expect(meanwhile.map?.living.hasBoardChanged).toBe(true);
});

test('[M7] a map that was kept half done is unfinished until Update has done the rest', () => {
  const { counts } = result;
  const kept = after(openMap(), { do: 'tell', notice: { kind: 'kept', counts }, board });
  expect(kept.map?.living.isUnfinished).toBe(true);
  const edited = reducePanel(kept, { do: 'boardChanged', node: board.node });
  expect(edited.map?.living.isUnfinished).toBe(true);
  const none = { added: 0, changed: 0, removed: 0 };
  const updated = reducePanel(edited, {
    do: 'tell',
    notice: { kind: 'updated', counts: none, result },
    board,
  });
  expect(updated.map?.living.isUnfinished).toBe(false);
});

test('[M7] Tidy and Put into… finish a half map as well; a run that is taken back leaves the map as it was before', () => {
  const tell = (notice: Notice): PanelAction => ({ do: 'tell', notice, board });
  const half = after(openMap(), tell({ kind: 'kept', counts: result.counts }));
  const tidied = reducePanel(
    reducePanel(half, { do: 'startRun', task: 'tidy' }),
    tell({ kind: 'tidied', result }),
  );
  expect(tidied.map?.living.isUnfinished).toBe(false);
  const undone = reducePanel(tidied, tell({ kind: 'runTakenBack' }));
  expect(undone.map?.living.isUnfinished).toBe(true);
  const put = reducePanel(half, tell({ kind: 'put', cell: null }));
  expect(put.map?.living.isUnfinished).toBe(false);
  expect(reducePanel(put, tell({ kind: 'runTakenBack' })).map?.living.isUnfinished).toBe(true);
  const whole = after(openMap(), drawn, tell({ kind: 'runKept' }), tell({ kind: 'runTakenBack' }));
  expect(whole.map?.living.isUnfinished).toBe(false);
});

test.each<Over>([
  { kind: 'findings', from: null },
  { kind: 'read' },
  { kind: 'putInto', key: 'a', from: null },
])('of a map that is gone nothing that was read is shown any more: $kind', (over) => {
  const gone: PanelAction = {
    do: 'tell',
    notice: { kind: 'failed', attempt: 'read', failure: { code: 'mapGone' } },
  };
  const { map, notice } = after(openMap(), drawn, { do: 'goOver', over }, gone);
  expect(notice).toEqual({ kind: 'mapGone' });
  expect(map?.over).toBeNull();
});

test('[9] a detail whose record was taken away leads back to the tab; that of a record that stays does not', () => {
  const editing = openEditing(presetJourney('b2c', 'en', countingIds()), () => undefined);
  const [first, second] = editing.journey().stages;
  const open = after({ do: 'openMap', editing, board: null });
  const over = (id = ''): Over => ({ kind: 'detail', of: 'stage', id });
  const edited = (id?: string) =>
    reducePanel(reducePanel(open, { do: 'goOver', over: over(id) }), { do: 'edited' }).map?.over;
  editing.apply((journey) => removeStage(journey, first?.id ?? ''));
  expect(edited(first?.id)).toBeNull();
  expect(edited(second?.id)).toEqual(over(second?.id));
});
