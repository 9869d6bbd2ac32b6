import { useState } from 'preact/hooks';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { Notice } from '../controls/notice.tsx';
import type { Editing } from '../form/editing.ts';
import { Frame } from '../frame.tsx';
import type { BarredMap, PanelState } from '../panel-state.ts';
import { PreviewScreen } from '../preview/preview-screen.tsx';
import { PreviewStrip } from '../preview/preview-strip.tsx';
import { failureSentence } from '../words/failure-sentence.ts';
import type { PanelWords } from '../words/panel-words.ts';

/** A map that cannot be edited: why, what can be done, and what is known of it as plain text. */
export function BarredScreen({
  words,
  language,
  editor,
  barred: { node, title, why, editing, notRead },
  isWide,
  onLeave,
  onRead,
}: {
  readonly words: PanelWords;
  readonly language: BoardLanguage;
  readonly editor: PanelState['editor'];
  readonly barred: BarredMap;
  readonly isWide: boolean;
  readonly onLeave: () => void;
  /** Reads what stands on the board; null where it cannot be read. */
  readonly onRead: ((node: string) => void) | null;
}) {
  const [showsPreview, setShowsPreview] = useState(false);
  if (showsPreview && editing !== null) {
    return (
      <Frame
        title={words.preview}
        focusesTitle
        isWhole
        before={<IconButton icon="back" label={words.closePreview} onClick={() => setShowsPreview(false)} />}
      >
        <PreviewScreen editing={editing} language={language} editor={editor} />
      </Frame>
    );
  }
  const isNewer = why === 'newer';
  const sentence = isNewer ? words.newerMap : why === 'damaged' ? words.damagedMap : words.unfinishedBare;
  return (
    <Frame
      title={title.trim() || words.untitled}
      isReadOnly
      {...(isNewer && { line: words.readOnly })}
      before={<IconButton icon="back" label={words.allMaps} onClick={onLeave} />}
    >
      {notRead !== undefined && (
        <Notice kind="danger" sentences={[failureSentence(words, 'read', notRead)]} />
      )}
      <Notice kind="warn" sentences={[sentence]}>
        {!isNewer && onRead !== null && (
          <button type="button" class="link" onClick={() => onRead(node)}>
            {words.readBoard}
          </button>
        )}
      </Notice>
      {editing !== null && (
        <>
          {!isWide && (
            <div class="map-strip">
              <PreviewStrip
                editing={editing}
                language={language}
                editor={editor}
                onOpen={() => setShowsPreview(true)}
              />
            </div>
          )}
          <PlainRows words={words} editing={editing} />
        </>
      )}
    </Frame>
  );
}

interface PlainList {
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly text: string; readonly aside?: string }[];
}

/** Stages, lanes and people as plain text. */
function PlainRows({ words, editing }: { readonly words: PanelWords; readonly editing: Editing }) {
  const { stages, lanes, participants, notes } = editing.journey();
  const lists: readonly PlainList[] = [
    { title: words.stages, rows: stages.map(({ id, title }, i) => ({ id, text: `${i + 1}. ${title}` })) },
    {
      title: words.lanes,
      rows: lanes.map(({ id, title, kind }) => {
        const count = notes.filter(({ laneId, stageId }) => laneId === id && stageId !== null).length;
        return { id, text: title, aside: kind === 'emotions' ? words.curve : words.notes(count) };
      }),
    },
    { title: words.people, rows: participants.map(({ id, name }) => ({ id, text: name })) },
  ];
  return (
    <>
      {lists.map(({ title, rows }) => (
        <section class="block" key={title} aria-label={title}>
          <h2 class="label">{title}</h2>
          <ul class="plain-rows">
            {rows.map((row) => (
              <li key={row.id}>
                <span dir="auto">{row.text}</span>
                {row.aside !== undefined && <span class="meta">{row.aside}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
