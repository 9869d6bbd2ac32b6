import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { addCheckpoint, changeCheckpoint, removeCheckpoint } from '../../journey/model/edit/checkpoints.ts';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import { LIMITS } from '../../journey/model/limits.ts';
import type { Problem } from '../../journey/model/problem.ts';
import { FieldError } from '../controls/field-error.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Section } from '../controls/section.tsx';
import type { Editing } from '../form/editing.ts';
import { fieldSentence } from '../form/field-sentence.ts';
import { textProblem } from '../form/text-problem.ts';
import { useJourney } from '../form/use-journey.ts';
import { panelWords } from '../words/panel-words.ts';

/** The checkpoints of a stage: ticked, named in place, removed; Enter in the last one adds another. */
export function Checkpoints({
  editing,
  language,
  stageId,
  place,
}: {
  readonly editing: Editing;
  readonly language: BoardLanguage;
  readonly stageId: string;
  readonly place: number; // of the stage, from 0
}) {
  const words = panelWords(language);
  const list =
    useJourney(editing, ({ stages }) => stages.find(({ id }) => id === stageId)?.checkpoints) ?? [];
  const [isOpen, setOpen] = useState(true);
  const [problem, setProblem] = useState<Problem | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const wanted = useRef<number | null>(null); // the place whose name takes the focus

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const name = box.current?.querySelectorAll<HTMLInputElement>('.row-name')[wanted.current];
    wanted.current = null;
    if (name === undefined) addButton.current?.focus();
    name?.focus();
    name?.select();
  }, [list.length]);

  const add = () => {
    setOpen(true);
    wanted.current = list.length;
    setProblem(
      editing.apply((journey) => addCheckpoint(journey, stageId, words.newCheckpoint, editing.newId), {
        say: words.added(words.newCheckpoint),
      }),
    );
  };
  const remove = (id: string, at: number, title: string) => {
    wanted.current = at < list.length - 1 ? at : at - 1;
    editing.apply((journey) => removeCheckpoint(journey, id), {
      bar: (own) => panelWords(own).checkpointRemoved(title),
      say: words.removedSay(title),
      sayBack: words.isBack(title),
    });
  };
  return (
    <Section
      title={words.checkpoints}
      count={`${list.filter(({ isDone }) => isDone).length}/${list.length}`}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
      aside={
        <IconButton icon="plus" label={words.addCheckpoint} isSmall buttonRef={addButton} onClick={add} />
      }
    >
      <div ref={box}>
        {list.map(({ id, title, isDone }, at) => {
          const path = `stages.${place}.checkpoints.${at}.title`;
          const wrong = textProblem(path, title, { limit: LIMITS.titleLength, isRequired: true });
          return (
            <div class="row" key={id}>
              <div class="row-line">
                <span class="tick">
                  <input
                    type="checkbox"
                    class="tick-box"
                    aria-label={words.checkpointDone(title)}
                    checked={isDone}
                    onChange={(event) => {
                      const { checked } = event.currentTarget;
                      editing.apply((journey) => changeCheckpoint(journey, id, { isDone: checked }));
                    }}
                  />
                </span>
                <input
                  class="row-name"
                  type="text"
                  dir="auto"
                  autocomplete="off"
                  aria-label={words.checkpoint(at + 1)}
                  aria-invalid={wrong !== null}
                  aria-describedby={wrong === null ? undefined : `${id}-error`}
                  value={title}
                  onInput={(event) => {
                    const { value } = event.currentTarget;
                    editing.apply((journey) => changeCheckpoint(journey, id, { title: value }), {
                      step: `${id}/title`,
                    });
                  }}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && at === list.length - 1) {
                      add();
                    }
                  }}
                />
                <IconButton
                  icon="close"
                  label={words.removeCheckpoint(at + 1)}
                  isSmall
                  onClick={() => remove(id, at, title)}
                />
              </div>
              <FieldError id={`${id}-error`} sentence={wrong && fieldSentence(wrong, language)} />
            </div>
          );
        })}
      </div>
      <FieldError id="checkpoints-error" sentence={problem && fieldSentence(problem, language)} />
    </Section>
  );
}
