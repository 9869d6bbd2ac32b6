import { useLayoutEffect, useRef } from 'preact/hooks';
import { boardWords } from '../../journey/words/board-words.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { MenuButton } from '../controls/menu-button.tsx';
import { Notice as NoticeBox } from '../controls/notice.tsx';
import { DetailScreen } from '../details/detail-screen.tsx';
import { FeelingsTab } from '../feelings/feelings-tab.tsx';
import { FindingsNotice } from '../findings/findings-notice.tsx';
import { openCount } from '../findings/told.ts';
import { fieldSentence } from '../form/field-sentence.ts';
import { isSameList, useEditing, useJourney } from '../form/use-journey.ts';
import { focusTitle, Frame } from '../frame.tsx';
import { NotesTab } from '../notes/notes-tab.tsx';
import type { OpenMap, PanelAction, PanelState, RecordKind } from '../panel-state.ts';
import { PreviewScreen } from '../preview/preview-screen.tsx';
import { PreviewStrip } from '../preview/preview-strip.tsx';
import { RunNotice } from '../run/run-notice.tsx';
import type { Session } from '../session.ts';
import type { PanelWords } from '../words/panel-words.ts';
import { focusRow } from './record-list.tsx';
import { MapTab } from './map-tab.tsx';
import { MapTabs } from './map-tabs.tsx';
import { MapFooter } from './map-footer.tsx';
import { isTask, TaskScreen, type TaskOver } from './task-screen.tsx';

/** The map being edited: its tabs, or what lies over them (a detail, the preview), and the board's actions. */
export function MapScreen({
  words,
  state,
  map,
  isWide,
  comesBack,
  session,
  dispatch,
  onCreate,
  onUndo,
}: {
  readonly words: PanelWords;
  readonly state: PanelState;
  readonly map: OpenMap;
  /** The preview stands beside the form. */
  readonly isWide: boolean;
  /** Something that lay over the whole panel gave way. */
  readonly comesBack: boolean;
  readonly session: Session;
  readonly dispatch: (action: PanelAction) => void;
  readonly onCreate: () => void;
  readonly onUndo: () => void;
}) {
  const { language, editor, notice } = state;
  const { editing, tab, over } = map;
  const root = useRef<HTMLDivElement>(null);
  const left = useRef<{ readonly scroll: number; readonly id: string } | null>(null);
  const title = useJourney(editing, (journey) => journey.title);
  const ids = useJourney(
    editing,
    ({ stages, lanes, participants }) => [...stages, ...lanes, ...participants].map(({ id }) => id),
    isSameList,
  );
  const body = () => root.current?.querySelector('.body') ?? null;

  const cameOver = useRef(comesBack);
  if (over !== null) cameOver.current = true;
  // Back from a detail: the list as it was, the focus on the button that opened it.
  const taskBefore = useRef<TaskOver['kind'] | null>(null);
  useLayoutEffect(() => {
    const task = taskBefore.current;
    taskBefore.current = isTask(over) ? over.kind : null;
    if (over === null && task !== null) {
      const opener = {
        plan: '.create',
        read: '.read-board',
        findings: '.findings-notice',
        putInto: '.create',
      }[task];
      const [first, menu] = [opener, '.head .menu-anchor button'].map((one) =>
        root.current?.querySelector<HTMLElement>(one),
      );
      (first ?? menu)?.focus();
      return;
    }
    if (over !== null || left.current === null) return;
    const { scroll, id } = left.current;
    left.current = null;
    body()?.scrollTo(0, scroll);
    if (id === PREVIEW) root.current?.querySelector<HTMLElement>('.header-preview button')?.focus();
    else focusRow(root.current, id, 'open');
  }, [over]);

  // What a verb of the footer came to stands on top, wherever the list was.
  const hasFailed =
    notice?.kind === 'mapGone' ||
    (notice?.kind === 'failed' && ['read', 'update', 'tidy', 'put'].includes(notice.attempt));
  useLayoutEffect(() => {
    if (hasFailed) body()?.scrollTo(0, 0);
  }, [notice]);

  const open = (of: RecordKind, id: string) => {
    left.current = { scroll: body()?.scrollTop ?? 0, id };
    dispatch({ do: 'goOver', over: { kind: 'detail', of, id } });
  };
  const back = (id: string) => {
    left.current = { scroll: left.current?.scroll ?? 0, id };
    dispatch({ do: 'goOver', over: null });
  };
  const openFindings = () => dispatch({ do: 'goOver', over: { kind: 'findings', from: null } });
  const zoomToMap = (node: string) => () => session.board.zoom(node);
  const openPreview = () => {
    left.current = { scroll: body()?.scrollTop ?? 0, id: PREVIEW };
    dispatch({ do: 'goOver', over: { kind: 'preview' } });
  };
  /** What takes away the button that it was asked by: the focus goes on from the title. */
  const fromTitle = (act: () => void) => () => {
    focusTitle(root.current);
    act();
  };
  const footer = (
    <MapFooter
      words={words}
      state={state}
      map={map}
      session={session}
      onCreate={onCreate}
      onUndo={onUndo}
      onUndoPut={fromTitle(session.undoRun)}
      onClose={fromTitle(() => {
        if (notice?.kind === 'put') dispatch({ do: 'closeNotice' });
        else editing.closeBar();
      })}
    />
  );
  const undoRun = () => {
    root.current?.querySelector<HTMLElement>('.create')?.focus(); // the link goes with its notice
    session.undoRun();
  };
  const again = { read: session.board.read, tidy: session.board.tidy, takeBack: undoRun };
  const attempt = notice?.kind === 'failed' ? notice.attempt : null;
  const retry =
    attempt === 'read' || attempt === 'tidy' || attempt === 'takeBack' ? again[attempt] : onCreate;
  const told = notice !== null && notice.kind !== 'put' && (
    <RunNotice
      words={words}
      notice={notice}
      isWaiting={state.isWaiting}
      onUndo={undoRun}
      onRetry={retry}
      {...(map.board !== null && { onZoom: zoomToMap(map.board.node) })}
      onLeave={session.leaveMap}
      onOpenForm={fromTitle(session.openKeptForm)}
    />
  );
  const waiting = openCount(map.living.told);
  const isDetail = over?.kind === 'detail' && ids.includes(over.id);
  return (
    <div class="frame-box" ref={root}>
      {isTask(over) ? (
        <TaskScreen
          key={over.kind}
          words={words}
          language={language}
          state={state}
          map={map}
          over={over}
          session={session}
          dispatch={dispatch}
          notice={told}
          footer={footer}
        />
      ) : isDetail ? (
        <DetailScreen
          editing={editing}
          language={language}
          kind={over.of}
          id={over.id}
          footer={footer}
          notice={told}
          onGo={(id) => dispatch({ do: 'goOver', over: { ...over, id } })}
          onBack={back}
        />
      ) : over?.kind === 'preview' && !isWide ? (
        <Frame
          title={words.preview}
          focusesTitle
          isWhole
          before={<IconButton icon="back" label={words.closePreview} onClick={() => back(PREVIEW)} />}
          footer={footer}
        >
          <PreviewScreen editing={editing} language={language} editor={editor} />
        </Frame>
      ) : (
        <Frame
          key="tabs"
          title={title.trim() || words.untitled}
          comesBack={cameOver.current}
          line={<Standing words={words} map={map} language={language} />}
          before={<IconButton icon="back" label={words.allMaps} onClick={session.leaveMap} />}
          after={
            <>
              {!isWide && (
                <span class="header-preview">
                  <IconButton icon="preview" label={words.preview} onClick={openPreview} />
                </span>
              )}
              <MenuButton
                label={words.moreActions}
                icon="more"
                items={[
                  ...(isWide ? [] : [{ label: words.preview, onChoose: openPreview }]),
                  ...(map.board === null
                    ? []
                    : [
                        { label: words.living.zoomToMap, onChoose: zoomToMap(map.board.node) },
                        { label: words.living.findings, onChoose: openFindings },
                      ]),
                  {
                    label: words.settings,
                    onChoose: () => dispatch({ do: 'showSettings', isShown: true }),
                  },
                ]}
              />
            </>
          }
          tabs={<MapTabs words={words} tab={tab} onChoose={(to) => dispatch({ do: 'chooseTab', tab: to })} />}
          footer={footer}
        >
          <div class="tab-panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`} key={tab}>
            {told}
            {map.unreadable !== null && (
              <NoticeBox
                kind="warn"
                sentences={[words.formUnreadable(fieldSentence(map.unreadable, language))]}
              >
                <button type="button" class="link" onClick={fromTitle(session.discardKeptForm)}>
                  {words.discard}
                </button>
              </NoticeBox>
            )}
            {tab === 'map' && (
              <>
                {waiting > 0 && (
                  <FindingsNotice label={words.living.findingsOnBoard(waiting)} onOpen={openFindings} />
                )}
                {!isWide && (
                  <div class="map-strip">
                    <PreviewStrip
                      editing={editing}
                      language={language}
                      editor={editor}
                      onOpen={openPreview}
                    />
                  </div>
                )}
                <MapTab
                  editing={editing}
                  language={language}
                  openSections={map.openSections}
                  onToggle={(section, isOpen) => dispatch({ do: 'toggleSection', section, isOpen })}
                  onOpen={open}
                />
              </>
            )}
            {tab === 'feelings' && <FeelingsTab editing={editing} language={language} />}
            {tab === 'notes' && <NotesTab editing={editing} language={language} />}
          </div>
        </Frame>
      )}
    </div>
  );
}

const PREVIEW = 'preview';

/** Where the map stands: what it is, and how far the board is behind. */
function Standing({
  words,
  map,
  language,
}: {
  readonly words: PanelWords;
  readonly map: OpenMap;
  readonly language: PanelState['language'];
}) {
  const { editing, board, living } = map;
  const changes = useEditing(editing, editing.changes);
  const preset = useJourney(editing, (journey) => journey.preset);
  const flow = useJourney(editing, (journey) => journey.flow);
  if (board === null) return <>{words.notOnBoard}</>;
  const { presetLabels, flowLabels } = boardWords(language);
  const { hasBoardChanged, isUnfinished } = living;
  const asDrawn = isUnfinished
    ? words.mapStates.unfinished
    : hasBoardChanged
      ? words.onBoard
      : words.upToDate;
  // A blank map has no name of its own kind.
  const what = [presetLabels[preset], flowLabels[flow]].filter((label) => label !== '').join(', ');
  return (
    <>
      {what.charAt(0).toUpperCase() + what.slice(1)} · {changes === 0 ? asDrawn : words.changes(changes)}
    </>
  );
}
