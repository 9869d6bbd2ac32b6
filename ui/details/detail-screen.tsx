import type { ComponentChildren } from 'preact';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../controls/icon-button.tsx';
import { MenuButton } from '../controls/menu-button.tsx';
import { Notice } from '../controls/notice.tsx';
import type { Editing } from '../form/editing.ts';
import { fieldSentence } from '../form/field-sentence.ts';
import { useJourney } from '../form/use-journey.ts';
import { Frame } from '../frame.tsx';
import { recordEdits } from '../map/record-edits.ts';
import { removeRecord } from '../map/remove-record.ts';
import type { RecordKind } from '../panel-state.ts';
import { panelWords } from '../words/panel-words.ts';
import './details.css';
import { LaneDetail } from './lane-detail.tsx';
import { ParticipantDetail } from './participant-detail.tsx';
import { StageDetail } from './stage-detail.tsx';

const FORMS = { stage: StageDetail, lane: LaneDetail, participant: ParticipantDetail };

/** All that can be said about one stage, lane or participant, with the ways to its neighbours. */
export function DetailScreen({
  editing,
  language,
  kind,
  id,
  footer,
  notice,
  onGo,
  onBack,
}: {
  readonly editing: Editing;
  readonly language: BoardLanguage;
  readonly kind: RecordKind;
  readonly id: string;
  readonly footer: ComponentChildren;
  /** What came of something that was asked for here. */
  readonly notice: ComponentChildren;
  readonly onGo: (id: string) => void;
  /** Back to the list; the id of the row to go to. */
  readonly onBack: (id: string) => void;
}) {
  const words = panelWords(language);
  const say = words.details[kind];
  const edits = recordEdits[kind];
  const [refusal, setRefusal] = useState<string | null>(null);
  const records = useJourney(
    editing,
    edits.all,
    (a, b) => a.length === b.length && a.every((one, i) => one.id === b[i]?.id && one.name === b[i].name),
  );
  const at = records.findIndex((record) => record.id === id);
  const name = records[at]?.name ?? '';
  const isFixed = useJourney(
    editing,
    ({ lanes }) => kind === 'lane' && lanes.find((lane) => lane.id === id)?.kind === 'emotions',
  );
  const Form = FORMS[kind];
  const newest = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (newest.current !== id) return;
    newest.current = null;
    // The screen of the new one has come, with the focus on its title: its name is what comes next.
    const screen = document.activeElement?.closest('.frame');
    screen?.querySelector<HTMLInputElement>('.body input')?.select();
  }, [id]);

  const goToNew = (place: number) => {
    const added = edits.all(editing.journey())[place];
    if (added === undefined) return;
    newest.current = added.id;
    onGo(added.id);
  };
  const insert = (place: number) => {
    const newName = { stage: words.newStage, lane: words.newLane, participant: words.newParticipant }[kind];
    const problem = editing.apply((journey) => edits.insert(journey, place, newName, editing.newId), {
      say: words.added(newName),
    });
    setRefusal(problem && fieldSentence(problem, language));
    if (problem === null) goToNew(place);
  };
  const duplicate = () => {
    const copy = words.copyOf(name);
    const problem = editing.apply((journey) => edits.duplicate(journey, id, copy, editing.newId), {
      say: words.added(copy),
    });
    setRefusal(problem && fieldSentence(problem, language));
    if (problem === null) goToNew(at + 1);
  };
  const remove = () => {
    const next = records[at + 1] ?? records[at - 1];
    const why = removeRecord(editing, words, kind, id);
    setRefusal(why);
    if (why === null) onBack(next?.id ?? '');
  };
  const step = (label: string, icon: 'up' | 'down', to: string | undefined) => (
    <IconButton
      icon={icon}
      label={label}
      isDisabled={to === undefined}
      onClick={() => {
        if (to !== undefined) onGo(to);
      }}
    />
  );
  return (
    <Frame
      key={id}
      title={name.trim() || words.untitled}
      line={say.place(at + 1, records.length)}
      focusesTitle
      before={<IconButton icon="back" label={say.back} onClick={() => onBack(id)} />}
      after={
        <>
          {step(say.previous, 'up', records[at - 1]?.id)}
          {step(say.next, 'down', records[at + 1]?.id)}
          <MenuButton
            label={say.actions}
            icon="more"
            items={[
              { label: words.insertBefore, onChoose: () => insert(at) },
              { label: words.insertAfter, onChoose: () => insert(at + 1) },
              ...(isFixed
                ? []
                : [
                    { label: words.duplicate, onChoose: duplicate },
                    { label: words.remove, onChoose: remove, startsGroup: true },
                  ]),
            ]}
          />
        </>
      }
      footer={footer}
    >
      {notice}
      {refusal !== null && <Notice kind="danger" sentences={[refusal]} />}
      <Form editing={editing} language={language} id={id} place={at} />
    </Frame>
  );
}
