import { addLink, changeLink, removeLink } from '../../journey/model/edit/links.ts';
import { setNotesAcross } from '../../journey/model/edit/header.ts';
import type { BoardLanguage, View } from '../../journey/model/journey.ts';
import { LIMITS } from '../../journey/model/limits.ts';
import type { Problem } from '../../journey/model/problem.ts';
import { useState } from 'preact/hooks';
import { FieldError } from '../controls/field-error.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Section } from '../controls/section.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { SelectField } from '../controls/select-field.tsx';
import type { Editing } from '../form/editing.ts';
import { fieldSentence } from '../form/field-sentence.ts';
import { JourneyText } from '../form/journey-text.tsx';
import { useJourney } from '../form/use-journey.ts';
import { panelWords } from '../words/panel-words.ts';

/** Ways through the journey that are not the next stage. */
export function LinksSection({
  editing,
  language,
  isOpen,
  onToggle,
}: {
  readonly editing: Editing;
  readonly language: BoardLanguage;
  readonly isOpen: boolean | undefined; // as the person left it; undefined: closed when empty
  readonly onToggle: (isOpen: boolean) => void;
}) {
  const words = panelWords(language);
  const count = useJourney(editing, ({ links }) => links.length);
  const [problem, setProblem] = useState<Problem | null>(null);
  const shows = isOpen ?? count > 0;
  const add = () => {
    onToggle(true);
    const { stages } = editing.journey();
    const first = stages[0]?.id ?? '';
    setProblem(
      editing.apply(
        (journey) =>
          addLink(journey, {
            fromStageId: stages[stages.length - 1]?.id ?? first,
            toStageId: first,
            label: '',
          }),
        { say: words.added(words.link(count + 1)) },
      ),
    );
  };
  return (
    <Section
      title={words.links}
      count={String(count)}
      isOpen={shows}
      onToggle={() => onToggle(!shows)}
      aside={<IconButton icon="plus" label={words.addLink} isSmall onClick={add} />}
    >
      {Array.from({ length: count }, (_, at) => (
        <LinkBox key={at} editing={editing} language={language} at={at} />
      ))}
      <FieldError id="links-error" sentence={problem && fieldSentence(problem, language)} />
    </Section>
  );
}

function LinkBox({
  editing,
  language,
  at,
}: {
  readonly editing: Editing;
  readonly language: BoardLanguage;
  readonly at: number;
}) {
  const words = panelWords(language);
  const from = useJourney(editing, ({ links }) => links[at]?.fromStageId ?? '');
  const to = useJourney(editing, ({ links }) => links[at]?.toStageId ?? '');
  const stages = useJourney(editing, (journey) => journey.stages);
  const options = stages.map(({ id, title }, i) => ({ value: id, name: `${i + 1}. ${title}` }));
  const remove = () => {
    editing.apply((journey) => removeLink(journey, at), {
      bar: (own) => panelWords(own).linkRemoved(at + 1),
      say: words.removedSay(words.link(at + 1)),
      sayBack: words.isBack(words.link(at + 1)),
    });
  };
  return (
    <div class="box" role="group" aria-label={words.link(at + 1)}>
      <div class="pair">
        <SelectField
          label={words.from}
          value={from}
          options={options}
          onChoose={(fromStageId) => editing.apply((journey) => changeLink(journey, at, { fromStageId }))}
        />
        <SelectField
          label={words.to}
          value={to}
          options={options}
          onChoose={(toStageId) => editing.apply((journey) => changeLink(journey, at, { toStageId }))}
        />
      </div>
      <div class="box-line">
        <JourneyText
          editing={editing}
          language={language}
          path={`links.${at}.label`}
          label={words.label}
          limit={LIMITS.linkLabelLength}
          read={({ links }) => links[at]?.label ?? ''}
          write={(journey, label) => changeLink(journey, at, { label })}
        />
        <IconButton icon="close" label={words.removeLink(at + 1)} onClick={remove} />
      </div>
    </div>
  );
}

const ACROSS: readonly View['notesAcross'][] = ['auto', 1, 2, 3, 4];

/** How many notes stand side by side in a cell. */
export function NotesAcross({
  editing,
  language,
}: {
  readonly editing: Editing;
  readonly language: BoardLanguage;
}) {
  const words = panelWords(language);
  const across = useJourney(editing, ({ view }) => view.notesAcross);
  return (
    <Segmented
      label={words.notesAcross}
      value={String(across)}
      options={ACROSS.map((one) => ({ value: String(one), name: one === 'auto' ? words.auto : String(one) }))}
      onChoose={(chosen) =>
        editing.apply((journey) =>
          setNotesAcross(journey, ACROSS.find((one) => String(one) === chosen) ?? 'auto'),
        )
      }
    />
  );
}
