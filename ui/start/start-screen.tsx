import { useEffect, useRef } from 'preact/hooks';
import { LanguageSwitch } from '../language-switch.tsx';
import { boardLanguageOf, titleOf, type Notice, type PanelState, type StartForm } from '../panel-state.ts';
import { NoticeBox } from '../run/notice-box.tsx';
import { Screen } from '../screen.tsx';
import type { Session } from '../session.ts';
import type { PanelWords } from '../words/panel-words.ts';
import { ChoiceList } from './choice-list.tsx';
import { defaultTitle, exampleNames, presetNames } from './starting-points.ts';
import { TitleField } from './title-field.tsx';

/** The form of a new map: what to start from, the board's language, the title. */
export function StartScreen({
  words,
  state,
  notice,
  session,
  onEdit,
}: {
  readonly words: PanelWords;
  readonly state: PanelState;
  readonly notice: Notice | null;
  readonly session: Session;
  readonly onEdit: (change: Partial<StartForm>) => void;
}) {
  const titleField = useRef<HTMLInputElement>(null);
  const createButton = useRef<HTMLButtonElement>(null);
  const focusCreate = () => createButton.current?.focus();
  // Back from a run, the focus returns to the button that began it.
  useEffect(() => {
    if (notice !== null) {
      focusCreate();
    }
  }, []);
  const create = () => {
    if (!session.create()) {
      titleField.current?.focus();
    }
  };
  const undo = () => {
    focusCreate(); // the link pressed goes with its notice
    session.undo();
  };
  const choices = [
    ...presetNames.map((value) => ({ value, ...words.startingPoints[value] })),
    ...exampleNames.map((value) => ({
      value,
      title: words.exampleTitle(defaultTitle(value, state.language)),
      line: words.exampleLine,
    })),
  ];
  return (
    <Screen
      title={words.newMap}
      aside={
        <LanguageSwitch
          label={words.panelLanguage}
          labelIsVisible={false}
          chosen={state.language}
          onChoose={session.setLanguage}
        />
      }
      actionsLabel={words.boardActions}
      actions={
        <button type="button" class="button primary" ref={createButton} onClick={create}>
          {words.createMap}
        </button>
      }
    >
      {notice && (
        <NoticeBox words={words} notice={notice} isWaiting={state.isWaiting} onUndo={undo} onRetry={create} />
      )}
      <ChoiceList
        label={words.startFrom}
        choices={choices}
        chosen={state.form.startingPoint}
        onChoose={(startingPoint) => onEdit({ startingPoint })}
      />
      <LanguageSwitch
        label={words.boardLanguage}
        labelIsVisible
        chosen={boardLanguageOf(state)}
        onChoose={(boardLanguage) => onEdit({ boardLanguage })}
      />
      <TitleField
        words={words}
        title={titleOf(state)}
        showsError={state.showsTitleError}
        fieldRef={titleField}
        onInput={(title) => onEdit({ title })}
      />
    </Screen>
  );
}
