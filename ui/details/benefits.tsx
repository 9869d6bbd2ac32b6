import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { changeParticipant } from '../../journey/model/edit/participants.ts';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import { LIMITS } from '../../journey/model/limits.ts';
import type { Benefit } from '../../journey/model/participant.ts';
import type { Problem } from '../../journey/model/problem.ts';
import { FieldError } from '../controls/field-error.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Section } from '../controls/section.tsx';
import type { EditNotes, Editing } from '../form/editing.ts';
import { fieldSentence } from '../form/field-sentence.ts';
import { textProblem } from '../form/text-problem.ts';
import { useJourney } from '../form/use-journey.ts';
import { panelWords } from '../words/panel-words.ts';

const FIELDS = ['feature', 'advantage', 'benefit'] as const;
const PLACEHOLDERS = { feature: 'whatItHas', advantage: 'whatItDoes', benefit: 'whatTheyGet' } as const;
const NONE: readonly Benefit[] = [];

/** The feature–advantage–benefit table of a participant, a box for each row. */
export function Benefits({
  editing,
  language,
  participantId,
  place,
}: {
  readonly editing: Editing;
  readonly language: BoardLanguage;
  readonly participantId: string;
  readonly place: number; // of the participant, from 0
}) {
  const words = panelWords(language);
  const rows =
    useJourney(
      editing,
      ({ participants }) => participants.find(({ id }) => id === participantId)?.benefits,
    ) ?? NONE;
  const [isOpen, setOpen] = useState(true);
  const [problem, setProblem] = useState<Problem | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const wanted = useRef<number | null>(null); // the row whose first field takes the focus

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const field = box.current?.children[wanted.current]?.querySelector('input') ?? addButton.current;
    wanted.current = null;
    field?.focus();
  }, [rows.length]);

  const set = (benefits: Benefit[], notes: EditNotes) =>
    editing.apply((journey) => changeParticipant(journey, participantId, { benefits }), notes);
  const add = () => {
    setOpen(true);
    const path = `participants.${place}.benefits`;
    if (rows.length >= LIMITS.benefits) {
      setProblem({ path, code: 'tooMany', limit: LIMITS.benefits });
      return;
    }
    wanted.current = rows.length;
    set([...rows, { feature: '', advantage: '', benefit: '' }], {
      say: words.added(words.benefitRow(rows.length + 1)),
    });
  };
  const remove = (at: number) => {
    setProblem(null);
    wanted.current = at < rows.length - 1 ? at : at - 1;
    set(
      rows.filter((_, i) => i !== at),
      {
        bar: (own) => panelWords(own).benefitRemoved(at + 1),
        say: words.removedSay(words.benefitRow(at + 1)),
        sayBack: words.isBack(words.benefitRow(at + 1)),
      },
    );
  };
  return (
    <Section
      title={words.benefits}
      count={String(rows.length)}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
      aside={<IconButton icon="plus" label={words.addBenefit} isSmall buttonRef={addButton} onClick={add} />}
    >
      <div class="benefits" ref={box}>
        {rows.map((row, at) => (
          <div class="box benefit" role="group" aria-label={words.benefitRow(at + 1)} key={at}>
            {FIELDS.map((field) => (
              <BenefitLine
                key={field}
                language={language}
                label={words[field]}
                placeholder={words[PLACEHOLDERS[field]]}
                path={`participants.${place}.benefits.${at}.${field}`}
                value={row[field]}
                onInput={(text) =>
                  set(
                    rows.map((one, i) => (i === at ? { ...one, [field]: text } : one)),
                    { step: `${participantId}/benefits/${at}/${field}` },
                  )
                }
              >
                {field === 'feature' && (
                  <IconButton
                    icon="close"
                    label={words.removeBenefit(at + 1)}
                    isSmall
                    onClick={() => remove(at)}
                  />
                )}
              </BenefitLine>
            ))}
          </div>
        ))}
      </div>
      <FieldError id="benefits-error" sentence={problem && fieldSentence(problem, language)} />
    </Section>
  );
}

function BenefitLine({
  language,
  label,
  placeholder,
  path,
  value,
  onInput,
  children,
}: {
  readonly language: BoardLanguage;
  readonly label: string;
  readonly placeholder: string;
  readonly path: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  const problem = textProblem(path, value, { limit: LIMITS.benefitLength });
  return (
    <>
      <div class="benefit-line">
        <label class="meta" for={id}>
          {label}
        </label>
        <input
          id={id}
          class="row-name"
          type="text"
          dir="auto"
          autocomplete="off"
          placeholder={placeholder}
          value={value}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-error`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {children}
      </div>
      <FieldError id={`${id}-error`} sentence={problem && fieldSentence(problem, language)} />
    </>
  );
}
