import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addCheckpoint,
  changeCheckpoint,
  removeCheckpoint,
} from '../../../../journey/model/edit/checkpoints.ts';
import type { Edited } from '../../../../journey/model/edit/edited.ts';
import { clearFeeling, placeFeeling, setFeelingWords } from '../../../../journey/model/edit/feelings.ts';
import { changeHeader, setNotesAcross } from '../../../../journey/model/edit/header.ts';
import { changeLane, insertLane, moveLane, removeLane } from '../../../../journey/model/edit/lanes.ts';
import { addLink, changeLink, removeLink } from '../../../../journey/model/edit/links.ts';
import { addNote, changeNote, moveNote, removeNote } from '../../../../journey/model/edit/notes.ts';
import {
  changeParticipant,
  insertParticipant,
  moveParticipant,
  removeParticipant,
} from '../../../../journey/model/edit/participants.ts';
import { changeStage, insertStage, moveStage, removeStage } from '../../../../journey/model/edit/stages.ts';
import { countingIds } from '../../../../journey/model/id-source.ts';
import type { Journey } from '../../../../journey/model/journey.ts';
import { laneKindSchema } from '../../../../journey/model/lane.ts';
import { changeBoardLanguage } from '../../../../journey/model/presets/change-board-language.ts';
import { parseJourney } from '../../../../journey/model/parse-journey.ts';
import { arbitraryJourney, arbitraryTitle } from '../../arbitrary-journey.ts';
import { frozen } from './starting-journey.ts';

/** What an edit is given; each takes what it needs. Numbers pick records, or none of them. */
interface Hand {
  readonly a: number;
  readonly b: number;
  readonly text: string;
  readonly yes: boolean;
}
const hand: fc.Arbitrary<Hand> = fc.record({
  a: fc.nat({ max: 12 }),
  b: fc.nat({ max: 12 }),
  text: arbitraryTitle(40),
  yes: fc.boolean(),
});

/** One of the records, or the id of one that is not there any more. */
const idOf = (records: readonly { readonly id: string }[], n: number): string =>
  records[n % (records.length + 1)]?.id ?? 'gone';
const checkpointOf = ({ stages }: Journey, n: number): string =>
  idOf(
    stages.flatMap((stage) => stage.checkpoints),
    n,
  );
const kindOf = (n: number) => laneKindSchema.options[n] ?? 'custom';
const newId = countingIds();

const edits: Readonly<Record<string, (journey: Journey, hand: Hand) => Edited>> = {
  insertStage: (j, { a, text }) => insertStage(j, a, text, newId),
  removeStage: (j, { a }) => removeStage(j, idOf(j.stages, a)),
  moveStage: (j, { a, b }) => moveStage(j, idOf(j.stages, a), b),
  changeStage: (j, { a, text, yes }) =>
    changeStage(j, idOf(j.stages, a), { title: text, isMomentOfTruth: yes }),
  insertLane: (j, { a, b, text }) =>
    insertLane(
      j,
      a,
      { kind: kindOf(b), title: text, prompt: '', participantId: idOf(j.participants, b) },
      newId,
    ),
  removeLane: (j, { a }) => removeLane(j, idOf(j.lanes, a)),
  moveLane: (j, { a, b }) => moveLane(j, idOf(j.lanes, a), b),
  changeLane: (j, { a, b, yes }) =>
    changeLane(j, idOf(j.lanes, a), { kind: kindOf(b), participantId: yes ? null : idOf(j.participants, b) }),
  insertParticipant: (j, { a, text }) => insertParticipant(j, a, { kind: 'custom', name: text }, newId),
  removeParticipant: (j, { a }) => removeParticipant(j, idOf(j.participants, a)),
  moveParticipant: (j, { a, b }) => moveParticipant(j, idOf(j.participants, a), b),
  changeParticipant: (j, { a, text }) => changeParticipant(j, idOf(j.participants, a), { name: text }),
  addNote: (j, { a, b, text }) =>
    addNote(j, { laneId: idOf(j.lanes, a), stageId: idOf(j.stages, b) }, text, newId),
  removeNote: (j, { a }) => removeNote(j, idOf(j.notes, a)),
  moveNote: (j, { a, b, yes }) =>
    moveNote(
      j,
      idOf(j.notes, a),
      { laneId: yes ? null : idOf(j.lanes, b), stageId: idOf(j.stages, a) },
      idOf(j.notes, b),
    ),
  changeNote: (j, { a, text, yes }) => changeNote(j, idOf(j.notes, a), { text, isUrgent: yes }),
  placeFeeling: (j, { a, b, yes }) =>
    placeFeeling(j, idOf(j.stages, a), idOf(j.participants, b), yes ? null : (a - b) / 3),
  setFeelingWords: (j, { a, b, text }) =>
    setFeelingWords(j, idOf(j.stages, a), idOf(j.participants, b), [text]),
  clearFeeling: (j, { a, b }) => clearFeeling(j, idOf(j.stages, a), idOf(j.participants, b)),
  addCheckpoint: (j, { a, text }) => addCheckpoint(j, idOf(j.stages, a), text, newId),
  removeCheckpoint: (j, { a }) => removeCheckpoint(j, checkpointOf(j, a)),
  changeCheckpoint: (j, { a, yes }) => changeCheckpoint(j, checkpointOf(j, a), { isDone: yes }),
  addLink: (j, { a, b, text }) =>
    addLink(j, { fromStageId: idOf(j.stages, a), toStageId: idOf(j.stages, b), label: text }),
  removeLink: (j, { a }) => removeLink(j, a % (j.links.length + 1)),
  changeLink: (j, { a, b }) => changeLink(j, a % (j.links.length + 1), { toStageId: idOf(j.stages, b) }),
  changeHeader: (j, { text, yes }) => changeHeader(j, { title: text, flow: yes ? 'cyclic' : 'linear' }),
  changeBoardLanguage: (j, { yes }) => changeBoardLanguage(j, yes ? 'ru' : 'en'),
  setNotesAcross: (j, { yes }) => setNotesAcross(j, yes ? 'auto' : 3),
};

test('whatever is edited, in whatever order, the journey stays valid and the one before stays as it was', () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(edits)), hand);
  const made = new Set<string>();
  const refused = new Set<string>();
  fc.assert(
    fc.property(
      arbitraryJourney({ notes: 12 }),
      fc.array(step, { minLength: 1, maxLength: 25 }),
      (start, steps) => {
        let journey = frozen(start);
        for (const [name, given] of steps) {
          const result = edits[name]?.(journey, given);
          if (result === undefined) throw new Error(`no edit ${name}`);
          if (!result.ok) {
            refused.add(name);
            continue;
          }
          made.add(name);
          journey = frozen(result.journey);
          expect(parseJourney(journey), name).toEqual({ ok: true, journey, replacedCharacters: 0 });
        }
      },
    ),
    { numRuns: 200 },
  );
  // The property would say nothing of an edit that is never made, or of checks that never refuse.
  expect([...made].sort()).toEqual(Object.keys(edits).sort());
  expect(refused.size).toBeGreaterThan(15);
});

test('edits never invent, lose or change a note that they are not about (M2)', () => {
  const structural = ['insertStage', 'removeStage', 'moveStage', 'insertLane', 'removeLane', 'moveLane',
    'changeLane', 'insertParticipant', 'removeParticipant', 'moveParticipant', 'changeParticipant',
    'placeFeeling', 'clearFeeling', 'addLink', 'changeBoardLanguage']; // prettier-ignore
  fc.assert(
    fc.property(arbitraryJourney(), fc.constantFrom(...structural), hand, (journey, name, given) => {
      const result = edits[name]?.(journey, given);
      if (result?.ok !== true) return;
      const said = (j: Journey) =>
        j.notes.map(({ id, text, isUrgent, votes }) => [id, text, isUrgent, votes]);
      expect(said(result.journey)).toEqual(said(journey));
    }),
    { numRuns: 300 },
  );
});
