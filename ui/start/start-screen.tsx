import { useId } from 'preact/hooks';
import { Icon } from '../controls/icon.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Notice } from '../controls/notice.tsx';
import { fieldSentence } from '../form/field-sentence.ts';
import { Frame } from '../frame.tsx';
import type { PanelState } from '../panel-state.ts';
import { RunNotice } from '../run/run-notice.tsx';
import type { Session } from '../session.ts';
import type { PanelWords } from '../words/panel-words.ts';
import { MapsSection } from './maps-section.tsx';
import { PresetPicture } from './preset-picture.tsx';
import './start.css';

/** Where a map begins: two pictured presets, a blank one, and the unfinished map if there is one. */
export function StartScreen({
  words,
  state,
  session,
  comesBack,
  onSettings,
}: {
  readonly words: PanelWords;
  readonly state: PanelState;
  readonly session: Session;
  readonly comesBack: boolean;
  readonly onSettings: () => void;
}) {
  const { draft, notice } = state;
  return (
    <Frame
      title={words.newMap}
      comesBack={comesBack}
      after={<IconButton icon="settings" label={words.settings} onClick={onSettings} />}
    >
      {notice !== null && (
        <RunNotice
          words={words}
          notice={notice}
          isWaiting={state.isWaiting}
          onUndo={session.undoRun}
          onRetry={null}
        />
      )}
      {draft !== null && (
        <Notice
          kind={draft.kind === 'readable' ? 'info' : 'warn'}
          sentences={[
            draft.kind === 'readable'
              ? words.unfinished(draft.journey.title.trim() || words.untitled)
              : words.draftUnreadable(fieldSentence(draft.problem, state.language)),
          ]}
        >
          {draft.kind === 'readable' && (
            <button type="button" class="link" onClick={session.continueDraft}>
              {words.continueDraft}
            </button>
          )}
          <button type="button" class="link" onClick={session.discardDraft}>
            {words.discard}
          </button>
        </Notice>
      )}
      <PresetCard words={words} preset="b2c" session={session} />
      <PresetCard words={words} preset="b2b" session={session} />
      <button type="button" class="button outline" onClick={() => session.customise('blank')}>
        <Icon name="plus" />
        {words.blankMap}
      </button>
      <MapsSection
        words={words}
        language={state.language}
        maps={state.maps}
        onOpen={session.openMap}
        onRetry={session.listMaps}
      />
    </Frame>
  );
}

function PresetCard({
  words,
  preset,
  session,
}: {
  readonly words: PanelWords;
  readonly preset: 'b2c' | 'b2b';
  readonly session: Session;
}) {
  const id = useId();
  const { title, line } = words.presets[preset];
  return (
    <div class="card" role="group" aria-labelledby={id}>
      <PresetPicture preset={preset} />
      <h2 class="card-title" id={id}>
        {title}
      </h2>
      <p class="card-line">{line}</p>
      <div class="button-row">
        <button
          type="button"
          class="button primary"
          aria-describedby={id}
          onClick={() => session.insert(preset)}
        >
          {words.insert}
        </button>
        <button
          type="button"
          class="button outline"
          aria-describedby={id}
          onClick={() => session.customise(preset)}
        >
          {words.customise}
        </button>
        <button
          type="button"
          class="button"
          aria-describedby={id}
          onClick={() => session.customise(`example-${preset}`)}
        >
          {words.example}
        </button>
      </div>
    </div>
  );
}
