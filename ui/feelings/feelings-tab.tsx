import { useMemo, useRef, useState } from 'preact/hooks';
import { shortName } from '../../journey/layout/dot.ts';
import { clearFeeling, placeFeeling, setFeelingWords } from '../../journey/model/edit/feelings.ts';
import { chipsSaid } from '../controls/chip-change.ts';
import type { TabProps } from '../form/tab-props.ts';
import { useEditing, useJourney } from '../form/use-journey.ts';
import { useKept, type Kept } from '../form/use-kept.ts';
import { feelingsWords } from '../words/feelings-words.ts';
import { panelWords } from '../words/panel-words.ts';
import { chartRows } from './chart-geometry.ts';
import type { ChartCommand } from './chart-keys.ts';
import { CurveChart, type ChartChoice } from './curve-chart.tsx';
import { disagreementAt } from './disagreement.ts';
import { DotBox } from './dot-box.tsx';
import './feelings.css';
import { Legend } from './legend.tsx';
import { placeDotsAtZero } from './place-dots.ts';
import { levelText, signedValence, valenceText } from './valence-text.ts';

const choices: Kept<ChartChoice> = new WeakMap();
const NOTHING_CHOSEN: ChartChoice = { stage: 0, person: 0 };

/** The Feelings tab: everything between the tabs and the footer. */
export function FeelingsTab({ editing, language }: TabProps) {
  const words = feelingsWords(language);
  const people = useJourney(editing, (journey) => journey.participants);
  const stages = useJourney(editing, (journey) => journey.stages);
  const feelings = useJourney(editing, (journey) => journey.feelings);
  const rows = useMemo(() => chartRows(feelings, people, stages), [feelings, people, stages]);
  const typed = useEditing(editing, editing.typed);
  const [choice, setChoice] = useKept(choices, editing, NOTHING_CHOSEN);
  const [draft, setDraft] = useState<string | null>(null);
  // Once the chart is open it stays, though its last dot may be taken away.
  const [isOpen, setOpen] = useState(feelings.length > 0);
  const field = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);
  // A number begun on a dot leads back to it.
  const isFromDot = useRef(false);

  if (feelings.length === 0 && !isOpen) {
    const place = () => {
      editing.apply(placeDotsAtZero);
      setOpen(true);
      // The button is gone by then.
      requestAnimationFrame(() => {
        root.current?.querySelector<HTMLElement>('[role=slider]')?.focus();
      });
    };
    return (
      <div class="tab-empty" ref={root}>
        <h2>{words.empty}</h2>
        <p>{words.emptyLine}</p>
        <button type="button" class="button outline" onClick={place}>
          {words.placeAtZero}
        </button>
      </div>
    );
  }

  // What was chosen may have been removed on another tab, or by an undo.
  const chosen = {
    stage: Math.min(choice.stage, stages.length - 1),
    person: Math.min(choice.person, people.length - 1),
  };
  const person = people[chosen.person];
  const stage = stages[chosen.stage];
  if (person === undefined || stage === undefined) return null;
  const wordField = `words/${stage.id}/${person.id}`;
  const feeling = rows[chosen.person]?.[chosen.stage];

  const choose = (next: typeof chosen) => {
    if (next.stage !== chosen.stage || next.person !== chosen.person) setDraft(null);
    setChoice(next);
  };
  const place = (at: number, valence: number) => {
    const to = stages[at];
    if (to === undefined) return;
    editing.apply((journey) => placeFeeling(journey, to.id, person.id, valence), {
      step: `feeling/${to.id}/${person.id}`,
      say: words.spoken(person.name, to.title, levelText(valence, words, language)),
    });
  };
  const clear = () => {
    setDraft(null);
    editing.apply((journey) => clearFeeling(journey, stage.id, person.id), {
      say: words.spoken(person.name, stage.title, words.gap),
    });
  };
  const command = (given: ChartCommand, at: number) => {
    switch (given.do) {
      case 'choose':
        choose(given);
        break;
      case 'place':
        setDraft(null);
        place(at, given.valence);
        break;
      case 'clear':
        clear();
        break;
      case 'type':
        setDraft(given.text);
        field.current?.focus();
        isFromDot.current = true;
        break;
    }
  };

  const disagreement = disagreementAt(rows, chosen.stage);
  const named = ({ person: who, valence }: { readonly person: number; readonly valence: number }) => {
    const participant = people[who];
    return `${participant === undefined ? '' : shortName(participant)} ${signedValence(valence, language)}`;
  };
  return (
    <div class="feelings" ref={root}>
      <Legend
        label={words.whose}
        people={people}
        chosen={chosen.person}
        onChoose={(who) => choose({ ...chosen, person: who })}
      />
      <CurveChart
        words={words}
        language={language}
        people={people}
        stages={stages}
        rows={rows}
        chosen={chosen}
        onCommand={command}
      />
      <p class="meta" aria-hidden="true">
        {words.hint}
      </p>
      <DotBox
        key={`${stage.id}/${person.id}`}
        words={words}
        language={language}
        title={`${chosen.stage + 1}. ${stage.title}`}
        feeling={feeling}
        draft={draft}
        disagreement={
          disagreement === null
            ? null
            : words.disagree(
                valenceText(disagreement.difference, language),
                named(disagreement.high),
                named(disagreement.low),
              )
        }
        fieldRef={field}
        onDraft={setDraft}
        onTyped={() => {
          if (isFromDot.current)
            root.current?.querySelector<HTMLElement>('[role=slider][tabindex="0"]')?.focus();
          isFromDot.current = false;
        }}
        onPlace={(valence) => place(chosen.stage, valence)}
        onClear={clear}
        typedWord={typed[wordField] ?? ''}
        onTypeWord={(text) => editing.type(wordField, text)}
        onWords={(list) => {
          editing.apply((journey) => setFeelingWords(journey, stage.id, person.id, list), {
            say: chipsSaid(panelWords(language), feeling?.words ?? [], list),
          });
        }}
      />
    </div>
  );
}
