/** Runs that were cancelled or not begun, as the panel without its screens sees them. */
import { expect, test, vi } from 'vitest';
import { Refusal } from '../../journey/protocol/refusal.ts';
import { noticeSentences } from '../../ui/words/notice-sentences.ts';
import { panelWords } from '../../ui/words/panel-words.ts';
import { contractSandbox } from '../browser/contract-sandbox.ts';
import { drawnMap, opened } from './opened-board.ts';
import { panelOver } from './panel-over.ts';

test.each([
  [true, /^The map was not finished: .*\. 33 objects stayed on the board\./],
  [false, /^The run could not be taken back: /],
])(
  '[M8][12] refused after Cancel (keep: %s), it says what stands and what was asked for',
  async (keep, sentence) => {
    const sandbox = contractSandbox({
      settle: () => {
        throw new Refusal({ code: 'rightsLost', drawn: 33 });
      },
    });
    const { store, session } = panelOver(sandbox);
    await vi.waitFor(() => expect(store.state().maps.kind).toBe('listed'));
    session.insert('b2c');
    await vi.waitFor(() => expect(sandbox.asked.map(([call]) => call)).toContain('draw'));
    sandbox.endRun({ outcome: 'stopped', counts: { nodes: 33, notes: 2, skipped: 0 } });
    await vi.waitFor(() => expect(store.state().run?.kind).toBe('stopped'));
    session.settle(keep);
    await vi.waitFor(() => expect(store.state().notice?.kind).toBe('failed'));
    const { notice } = store.state();
    expect(notice && noticeSentences(panelWords('en'), notice).join(' ')).toMatch(sentence);
  },
);

test.each([
  [false, 'The map was not created: 1 field needs mending.'],
  [true, 'The map was not updated: 1 field needs mending.'],
])('[9] a form with an error says what was not done (on the board: %s)', async (isOnBoard, sentence) => {
  const { store, session, rename } = await opened();
  if (!isOnBoard) {
    session.leaveMap();
    session.customise('b2c');
  }
  rename('x'.repeat(5000));
  expect(session.create()).toEqual(['title']);
  const { notice } = store.state();
  expect(notice && noticeSentences(panelWords('en'), notice)).toEqual([sentence]);
});

test('[M1][M8] an update that was stopped, kept and taken back leaves what hands did meanwhile theirs', async () => {
  const { sandbox, store, session, map, rename, plan } = await opened();
  rename('Ours');
  sandbox.hands((journey) => ({ ...journey, repeatLabel: 'By hand' }));
  await plan();
  sandbox.hold();
  session.board.apply();
  sandbox.endRun({ outcome: 'stopped', counts: { nodes: 3, notes: 0, skipped: 0 } });
  await vi.waitFor(() => expect(store.state().run?.kind).toBe('stopped'));
  session.settle(true);
  await vi.waitFor(() => expect(store.state().notice?.kind).toBe('runKept'));
  session.undoRun();
  await vi.waitFor(() => expect(store.state().notice?.kind).toBe('runTakenBack'));
  sandbox.hands((journey) => ({ ...journey, repeatLabel: 'By hand' }));
  const { merged } = await plan();
  expect(merged.journey).toMatchObject({ title: 'Ours', repeatLabel: 'By hand' });
  expect(map().editing.changes()).toBe(1);
});

test('[9] what is told is told in the language that is chosen after it came', async () => {
  const drawn = drawnMap();
  const { sandbox, store, session, map, rename, plan, apply, read } = await opened(drawn);
  const told = () => {
    const { notice } = store.state();
    return notice && noticeSentences(panelWords('ru'), notice).join(' ');
  };
  rename('Ours');
  await plan();
  await apply();
  expect(told()).toBe('Карта обновлена: 0 новых, 1 изменён, 0 удалено.');
  sandbox.finds([{ kind: 'outsideMap', node: '5:1', text: 'Lost', places: [], value: null }]);
  await read();
  session.board.put(map().living.told[0]?.key ?? '', { laneId: null, stageId: null });
  await vi.waitFor(() => expect(store.state().notice?.kind).toBe('put'));
  expect(told()).toBe('Стикер теперь на парковке.');
});
