/**
 * What somebody makes of a journey with the form's own edits: a random run of them. Ids of what is new begin with
 * `maker`, so that two people never make the same.
 */
import fc from 'fast-check';
import {
  addCheckpoint,
  changeCheckpoint,
  removeCheckpoint,
} from '../../../journey/model/edit/checkpoints.ts';
import type { Edited } from '../../../journey/model/edit/edited.ts';
import { clearFeeling, placeFeeling, setFeelingWords } from '../../../journey/model/edit/feelings.ts';
import { changeHeader, changeSummary } from '../../../journey/model/edit/header.ts';
import { changeLane, insertLane, moveLane, removeLane } from '../../../journey/model/edit/lanes.ts';
import { addLink, changeLink, removeLink } from '../../../journey/model/edit/links.ts';
import { addNote, changeNote, moveNote, removeNote } from '../../../journey/model/edit/notes.ts';
import {
  changeParticipant,
  insertParticipant,
  moveParticipant,
  removeParticipant,
} from '../../../journey/model/edit/participants.ts';
import { changeStage, insertStage, moveStage, removeStage } from '../../../journey/model/edit/stages.ts';
import type { IdSource } from '../../../journey/model/id.ts';
import type { Journey } from '../../../journey/model/journey.ts';

interface Pick {
  readonly id: string;
}

/** The record that a number picks; one that is not there, where there is none. */
const picked = (records: readonly Pick[], n: number): string =>
  records[n % Math.max(1, records.length)]?.id ?? 'none';

type Step = (journey: Journey, a: number, b: number, text: string, newId: IdSource) => Edited;

const stageAt = ({ stages }: Journey, n: number): string => picked(stages, n);
const laneAt = ({ lanes }: Journey, n: number): string => picked(lanes, n);
const personAt = ({ participants }: Journey, n: number): string => picked(participants, n);
const noteAt = ({ notes }: Journey, n: number): string => picked(notes, n);
const checkAt = ({ stages }: Journey, n: number): string =>
  picked(
    stages.flatMap((stage) => stage.checkpoints),
    n,
  );
const cellAt = (journey: Journey, n: number) => ({
  laneId: n % 5 === 0 ? null : laneAt(journey, n),
  stageId: n % 7 === 0 ? null : stageAt(journey, Math.floor(n / 3)),
});

/** Notes first and often: that is what people do. */
const STEPS: readonly Step[] = [
  (j, a, _, text, newId) => addNote(j, cellAt(j, a), text, newId),
  (j, a, _, text) => changeNote(j, noteAt(j, a), { text }),
  (j, a) => removeNote(j, noteAt(j, a)),
  (j, a, b) => moveNote(j, noteAt(j, a), cellAt(j, b)),
  (j, a, b) => {
    const note = j.notes[a % Math.max(1, j.notes.length)];
    const cell = note ?? { laneId: null, stageId: null };
    const mates = j.notes.filter(({ laneId, stageId }) => laneId === cell.laneId && stageId === cell.stageId);
    return moveNote(j, noteAt(j, a), cell, mates[b % Math.max(1, mates.length)]?.id ?? null);
  },
  (j, a, b) => changeNote(j, noteAt(j, a), { isUrgent: b % 2 === 0, votes: b % 9 }),
  (j, a, b) => placeFeeling(j, stageAt(j, a), personAt(j, b), (b % 41) / 10 - 2),
  (j, a, b) => clearFeeling(j, stageAt(j, a), personAt(j, b)),
  (j, a, b, text) => setFeelingWords(j, stageAt(j, a), personAt(j, b), [text.slice(0, 40)]),
  (j, a, b, text) => changeStage(j, stageAt(j, a), b % 2 === 0 ? { title: text } : { weight: (b % 5) + 1 }),
  (j, a, b, text) =>
    changeStage(j, stageAt(j, a), {
      crm: b % 3 === 0 ? null : { stage: text.slice(0, 80), exitCondition: '', probability: b % 100 },
    }),
  (j, a) => removeStage(j, stageAt(j, a)),
  (j, a, _, text, newId) => insertStage(j, a % 7, text, newId),
  (j, a, b) => moveStage(j, stageAt(j, a), b % 6),
  (j, a, b, text) => changeLane(j, laneAt(j, a), b % 2 === 0 ? { title: text } : { prompt: text }),
  (j, a) => removeLane(j, laneAt(j, a)),
  (j, a, _, title, newId) => insertLane(j, a % 7, { kind: 'custom', title, prompt: '' }, newId),
  (j, a, b) => moveLane(j, laneAt(j, a), b % 6),
  (j, a, _, text) => changeParticipant(j, personAt(j, a), { name: text.slice(0, 80) }),
  (j, a) => removeParticipant(j, personAt(j, a)),
  (j, a, _, text, newId) => insertParticipant(j, a % 4, { kind: 'custom', name: text.slice(0, 80) }, newId),
  (j, a, b) => moveParticipant(j, personAt(j, a), b % 4),
  (j, a, _, text, newId) => addCheckpoint(j, stageAt(j, a), text, newId),
  (j, a, b, text) => changeCheckpoint(j, checkAt(j, a), b % 2 === 0 ? { title: text } : { isDone: true }),
  (j, a) => removeCheckpoint(j, checkAt(j, a)),
  (j, a, b, label) =>
    addLink(j, { fromStageId: stageAt(j, a), toStageId: stageAt(j, b), label: label.slice(0, 60) }),
  (j, a, _, label) => changeLink(j, a % 4, { label: label.slice(0, 60) }),
  (j, a) => removeLink(j, a % 4),
  (j, _, b, text) =>
    changeHeader(j, b % 2 === 0 ? { title: text } : { flow: 'cyclic', repeatLabel: text.slice(0, 60) }),
  (j, _, b, text) => changeSummary(j, b % 2 === 0 ? { problem: text } : { motivation: [text] }),
];

/** The journey after up to `most` edits by `maker`. An edit that cannot be made is left out. */
export const editedJourney = (journey: Journey, maker: string, most = 12): fc.Arbitrary<Journey> => {
  const step = fc.oneof(
    { weight: 2, arbitrary: fc.nat({ max: 8 }) },
    { weight: 3, arbitrary: fc.nat({ max: STEPS.length - 1 }) },
  );
  const edit = fc.tuple(
    step,
    fc.nat({ max: 1000 }),
    fc.nat({ max: 1000 }),
    fc.constantFrom('one', 'два', 'three three'),
  );
  return fc.array(edit, { maxLength: most }).map((edits) => {
    let count = 0;
    const newId: IdSource = (kind) => `${maker}-${kind}-${(count += 1)}`;
    return edits.reduce((current, [n, a, b, text]) => {
      const result = STEPS[n]?.(current, a, b, `${text} of ${maker}`, newId);
      return result?.ok === true ? result.journey : current;
    }, journey);
  });
};
