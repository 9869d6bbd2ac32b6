import { changeGoals, changeSummary, type SummaryChange } from '../../journey/model/edit/header.ts';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import { LIMITS } from '../../journey/model/limits.ts';
import { changeBoardLanguage } from '../../journey/model/presets/change-board-language.ts';
import { Section } from '../controls/section.tsx';
import { SelectField } from '../controls/select-field.tsx';
import type { Editing } from '../form/editing.ts';
import { JourneyChips } from '../form/journey-chips.tsx';
import { JourneyText } from '../form/journey-text.tsx';
import { useJourney } from '../form/use-journey.ts';
import { LANGUAGES } from '../words/languages.ts';
import { panelWords } from '../words/panel-words.ts';
import { NotesAcross } from './links-section.tsx';

type SummaryText = Exclude<keyof SummaryChange, 'motivation'>;

/** What the head of the map says: the board's language, goals, and the chips about the purchase as a whole. */
export function HeaderSection({
  editing,
  language,
  isOpen,
  onToggle,
}: {
  readonly editing: Editing;
  readonly language: BoardLanguage;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}) {
  const words = panelWords(language);
  const boardLanguage = useJourney(editing, (journey) => journey.boardLanguage);
  const goal = (whose: 'customer' | 'ours', label: string) => (
    <JourneyText
      editing={editing}
      language={language}
      path={`goals.${whose}`}
      label={label}
      lines={1}
      limit={LIMITS.goalLength}
      read={({ goals }) => goals[whose]}
      write={(journey, text) => changeGoals(journey, { [whose]: text })}
    />
  );
  const summary = (field: SummaryText, label: string) => (
    <JourneyText
      editing={editing}
      language={language}
      path={`summary.${field}`}
      label={label}
      lines={1}
      limit={LIMITS.summaryLength}
      read={(journey) => journey.summary[field]}
      write={(journey, text) => changeSummary(journey, { [field]: text })}
    />
  );
  return (
    <Section title={words.headerAndLanguage} isOpen={isOpen} onToggle={() => onToggle(!isOpen)}>
      <SelectField
        label={words.boardLanguage}
        value={boardLanguage}
        options={LANGUAGES}
        onChoose={(chosen) => editing.apply((journey) => changeBoardLanguage(journey, chosen))}
      />
      <div class="pair">
        {goal('customer', words.customersGoal)}
        {goal('ours', words.ourGoal)}
      </div>
      {summary('problem', words.problem)}
      {summary('decisionMaker', words.whoDecides)}
      <JourneyChips
        editing={editing}
        language={language}
        path="summary.motivation"
        label={words.motivation}
        addLabel={words.addMotivation}
        limit={LIMITS.summaryLength}
        most={LIMITS.motivations}
        read={(journey) => journey.summary.motivation}
        write={(journey, motivation) => changeSummary(journey, { motivation })}
      />
      <div class="pair">
        {summary('process', words.process)}
        {summary('cycleLength', words.cycleLength)}
      </div>
      <div class="pair">
        {summary('ownershipCost', words.ownershipCost)}
        {summary('feedback', words.feedback)}
      </div>
      <NotesAcross editing={editing} language={language} />
    </Section>
  );
}
