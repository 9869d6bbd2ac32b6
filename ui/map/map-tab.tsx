import { changeHeader } from '../../journey/model/edit/header.ts';
import { insertLane } from '../../journey/model/edit/lanes.ts';
import { insertStage } from '../../journey/model/edit/stages.ts';
import type { BoardLanguage, Journey } from '../../journey/model/journey.ts';
import { LIMITS } from '../../journey/model/limits.ts';
import { OFFERED_LANES, offeredStages } from '../../journey/model/offers.ts';
import { laneWords } from '../../journey/words/lane-words.ts';
import { Switch } from '../controls/switch.tsx';
import type { Editing } from '../form/editing.ts';
import { JourneyText } from '../form/journey-text.tsx';
import { isSameList, useJourney } from '../form/use-journey.ts';
import type { OpenMap, RecordKind } from '../panel-state.ts';
import { panelWords } from '../words/panel-words.ts';
import { HeaderSection } from './header-section.tsx';
import { LinksSection } from './links-section.tsx';
import './map.css';
import { RecordSection, type Offer } from './record-section.tsx';
import { LaneAside, LaneSwatch, NoAside, ParticipantRing, StageAside, StageNumber } from './row-parts.tsx';

/** The Map tab: one scroll of sections that fold, from the title down to the header of the map. */
export function MapTab({
  editing,
  language,
  openSections,
  onToggle,
  onOpen,
}: {
  readonly editing: Editing;
  readonly language: BoardLanguage;
  readonly openSections: OpenMap['openSections'];
  readonly onToggle: (section: string, isOpen: boolean) => void;
  readonly onOpen: (kind: RecordKind, id: string) => void;
}) {
  const words = panelWords(language);
  const flow = useJourney(editing, (journey) => journey.flow);
  const stageOffers = useJourney(editing, (journey) => offersOfStages(journey, editing), hasSameNames);
  const laneOffers = useJourney(editing, (journey) => offersOfLanes(journey, editing), hasSameNames);
  const fold = (section: string) => (isOpen: boolean) => onToggle(section, isOpen);
  const isOpen = (section: string) => openSections[section] ?? true;
  const shared = { editing, language };
  return (
    <>
      <JourneyText
        {...shared}
        path="title"
        label={words.mapTitle}
        limit={LIMITS.titleLength}
        isRequired
        emptySentence={words.titleNeeded}
        read={({ title }) => title}
        write={(journey, title) => changeHeader(journey, { title })}
      />
      <div>
        <RecordSection
          {...shared}
          kind="stage"
          title={words.stages}
          addLabel={words.addStage}
          offersLabel={words.offeredStages}
          offers={stageOffers}
          newName={words.newStage}
          isOpen={isOpen('stages')}
          onToggle={fold('stages')}
          lead={StageNumber}
          aside={StageAside}
          onOpen={(id) => onOpen('stage', id)}
        />
        <Switch
          label={words.cyclic}
          isOn={flow === 'cyclic'}
          onChange={(isOn) =>
            editing.apply((journey) => changeHeader(journey, { flow: isOn ? 'cyclic' : 'linear' }))
          }
        />
        {flow === 'cyclic' && (
          <JourneyText
            {...shared}
            path="repeatLabel"
            label={words.returnLink}
            placeholder={words.repeat}
            limit={LIMITS.repeatLabelLength}
            read={({ repeatLabel }) => repeatLabel}
            write={(journey, repeatLabel) => changeHeader(journey, { repeatLabel })}
          />
        )}
      </div>
      <LinksSection {...shared} isOpen={openSections['links']} onToggle={fold('links')} />
      <RecordSection
        {...shared}
        kind="lane"
        title={words.lanes}
        addLabel={words.addLane}
        offersLabel={words.offeredLanes}
        offers={laneOffers}
        newName={words.newLane}
        isOpen={isOpen('lanes')}
        onToggle={fold('lanes')}
        lead={LaneSwatch}
        aside={LaneAside}
        onOpen={(id) => onOpen('lane', id)}
      />
      <RecordSection
        {...shared}
        kind="participant"
        title={words.people}
        addLabel={words.addParticipant}
        newName={words.newParticipant}
        isOpen={isOpen('people')}
        onToggle={fold('people')}
        lead={ParticipantRing}
        aside={NoAside}
        onOpen={(id) => onOpen('participant', id)}
      />
      <HeaderSection {...shared} isOpen={openSections['header'] ?? false} onToggle={fold('header')} />
    </>
  );
}

const hasSameNames = (a: readonly Offer[], b: readonly Offer[]): boolean =>
  isSameList(
    a.map(({ name }) => name),
    b.map(({ name }) => name),
  );

/** Stages that many maps end with, in the board's language; those that are there already are not offered. */
const offersOfStages = ({ boardLanguage, stages }: Journey, { newId }: Editing): Offer[] =>
  offeredStages(boardLanguage)
    .filter((name) => !stages.some(({ title }) => title === name))
    .map((name) => ({
      name,
      insert: (journey) => insertStage(journey, journey.stages.length, name, newId),
    }));

/** Kinds of lanes that the map does not have yet, with title and prompt in the board's language. */
const offersOfLanes = ({ boardLanguage, lanes }: Journey, { newId }: Editing): Offer[] =>
  OFFERED_LANES.filter((kind) => !lanes.some((lane) => lane.kind === kind)).map((kind) => {
    const { title, prompt } = laneWords(kind, boardLanguage);
    return {
      name: title,
      insert: (journey) => insertLane(journey, journey.lanes.length, { kind, title, prompt }, newId),
    };
  });
