import type { ComponentChildren } from 'preact';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import { canUseMine } from '../../journey/reconcile/merge-use-mine.ts';
import { FindingsScreen } from '../findings/findings-screen.tsx';
import {
  isRefusedPut,
  type Notice,
  type OpenMap,
  type Over,
  type PanelAction,
  type PanelState,
} from '../panel-state.ts';
import { PlanScreen } from '../plan/plan-screen.tsx';
import { PutIntoScreen } from '../put-into/put-into-screen.tsx';
import { ReadScreen } from '../read/read-screen.tsx';
import type { Session } from '../session.ts';
import type { PanelWords } from '../words/panel-words.ts';

/** What lies over the tabs and belongs to the board. */
export type TaskOver = Extract<Over, { kind: 'plan' | 'read' | 'findings' | 'putInto' }>;

export const isTask = (over: Over | null): over is TaskOver =>
  over !== null && over.kind !== 'detail' && over.kind !== 'preview';

/** The screen of a task: a plan, a reading, the findings, or where a note shall go. */
export function TaskScreen({
  words,
  language,
  state,
  map,
  over,
  session,
  dispatch,
  notice,
  footer,
}: {
  readonly words: PanelWords;
  readonly language: BoardLanguage;
  readonly state: PanelState;
  readonly map: OpenMap;
  readonly over: TaskOver;
  readonly session: Session;
  readonly dispatch: (action: PanelAction) => void;
  readonly notice: ComponentChildren;
  readonly footer: ComponentChildren;
}) {
  const { living, editing } = map;
  const { board } = session;
  const go = (to: Over | null) => dispatch({ do: 'goOver', over: to });
  if (over.kind === 'plan' && living.plan !== null) {
    return (
      <PlanScreen
        words={words}
        language={language}
        title={editing.journey().title}
        plan={living.plan}
        isWaiting={state.isWaiting}
        onApply={board.apply}
        onMine={board.takeMineInPlan}
        onCancel={() => go(null)}
      />
    );
  }
  if (over.kind === 'read') {
    return (
      <ReadScreen
        words={words}
        language={language}
        living={living}
        onFindings={() => go({ kind: 'findings', from: 'read' })}
        onUndo={board.undoReading}
        onDone={() => go(null)}
      />
    );
  }
  const told = over.kind === 'putInto' ? living.told.find(({ key }) => key === over.key) : undefined;
  if (over.kind === 'putInto' && told?.about === 'board') {
    return (
      <PutIntoScreen
        words={words}
        language={language}
        editing={editing}
        finding={told.finding}
        isWaiting={state.isWaiting}
        notice={isRefusedPut(state.notice) ? notice : null}
        onMove={(place) => board.put(over.key, place)}
        onCancel={() => go({ kind: 'findings', from: over.from, at: over.key })}
      />
    );
  }
  const from = over.kind === 'findings' || over.kind === 'putInto' ? over.from : null;
  return (
    <FindingsScreen
      words={words}
      language={language}
      told={living.told}
      at={over.kind === 'findings' ? (over.at ?? null) : null}
      notice={state.notice !== null && TOLD_HERE.includes(state.notice.kind) ? notice : null}
      footer={footer}
      onZoom={board.zoom}
      canUseMine={(conflict) => canUseMine(editing.journey(), conflict)}
      onPut={(key) => go({ kind: 'putInto', key, from })}
      onLeave={board.leave}
      onMine={board.takeMine}
      onBack={() => go(from === 'read' ? { kind: 'read' } : null)}
    />
  );
}

/** What comes of the verbs of the findings' screen; how an update ended is the tab's matter. */
const TOLD_HERE: readonly Notice['kind'][] = [
  'failed',
  'tidied',
  'isTidy',
  'runKept',
  'runRemoved',
  'runTakenBack',
];
