import type { FunctionComponent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Edited } from '../../journey/model/edit/edited.ts';
import type { BoardLanguage, Journey } from '../../journey/model/journey.ts';
import type { Problem } from '../../journey/model/problem.ts';
import { FieldError } from '../controls/field-error.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { MenuButton } from '../controls/menu-button.tsx';
import { Section } from '../controls/section.tsx';
import type { Editing } from '../form/editing.ts';
import { fieldSentence } from '../form/field-sentence.ts';
import { useJourney } from '../form/use-journey.ts';
import type { RecordKind } from '../panel-state.ts';
import { panelWords } from '../words/panel-words.ts';
import { recordEdits } from './record-edits.ts';
import { RecordList, type RowPartProps } from './record-list.tsx';

/** Something ready-made that the menu beside Add puts in. */
export interface Offer {
  readonly name: string;
  readonly insert: (journey: Journey) => Edited;
}

/** A list of the Map tab under its heading, with Add and what there is on offer. */
export function RecordSection({
  editing,
  language,
  kind,
  title,
  addLabel,
  offersLabel,
  offers,
  newName,
  isOpen,
  onToggle,
  lead,
  aside,
  onOpen,
}: {
  readonly editing: Editing;
  readonly language: BoardLanguage;
  readonly kind: RecordKind;
  readonly title: string;
  readonly addLabel: string;
  readonly offersLabel?: string;
  readonly offers?: readonly Offer[];
  readonly newName: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly lead: FunctionComponent<RowPartProps>;
  readonly aside: FunctionComponent<RowPartProps>;
  readonly onOpen: (id: string) => void;
}) {
  const words = panelWords(language);
  const edits = recordEdits[kind];
  const count = useJourney(editing, (journey) => edits.all(journey).length);
  const [newest, setNewest] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);

  const add = ({ name, insert }: Offer) => {
    const before = new Set(edits.all(editing.journey()).map(({ id }) => id));
    onToggle(true);
    const refusal = editing.apply(insert, { say: words.added(name) });
    setProblem(refusal);
    const added = edits.all(editing.journey()).find(({ id }) => !before.has(id));
    if (refusal === null && added !== undefined) setNewest(added.id);
  };
  const addNew = () =>
    add({
      name: newName,
      insert: (journey) => edits.insert(journey, edits.all(journey).length, newName, editing.newId),
    });

  return (
    <Section
      title={title}
      count={String(count)}
      isOpen={isOpen}
      onToggle={() => onToggle(!isOpen)}
      aside={
        <>
          {offersLabel !== undefined && offers !== undefined && offers.length > 0 && (
            <MenuButton
              label={offersLabel}
              icon="down"
              isSmall
              items={offers.map((offer) => ({ label: offer.name, onChoose: () => add(offer) }))}
            />
          )}
          <IconButton icon="plus" label={addLabel} isSmall buttonRef={addButton} onClick={addNew} />
        </>
      }
    >
      <RecordList
        editing={editing}
        language={language}
        kind={kind}
        lead={lead}
        aside={aside}
        newest={newest}
        onOpen={onOpen}
        onLastGone={() => addButton.current?.focus()}
      />
      <FieldError id={`${kind}-add-error`} sentence={problem && fieldSentence(problem, language)} />
    </Section>
  );
}
