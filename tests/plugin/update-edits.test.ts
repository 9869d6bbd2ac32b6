import { describe, expect, test } from 'vitest';
import type { Edited } from '../../journey/model/edit/edited.ts';
import { changeHeader, setNotesAcross } from '../../journey/model/edit/header.ts';
import { insertLane, moveLane, removeLane } from '../../journey/model/edit/lanes.ts';
import { moveNote } from '../../journey/model/edit/notes.ts';
import {
  insertParticipant,
  moveParticipant,
  removeParticipant,
} from '../../journey/model/edit/participants.ts';
import { changeStage, insertStage, moveStage } from '../../journey/model/edit/stages.ts';
import { clearFeeling, placeFeeling, setFeelingWords } from '../../journey/model/edit/feelings.ts';
import { addCheckpoint, changeCheckpoint, removeCheckpoint } from '../../journey/model/edit/checkpoints.ts';
import { addLink, removeLink } from '../../journey/model/edit/links.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { changeBoardLanguage } from '../../journey/model/presets/change-board-language.ts';
import { layout } from '../../journey/layout/layout.ts';
import { placedItems } from '../../journey/scene/placed-items.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { byKey, EDITORS, hostOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { standingMap } from './standing-map.ts';

const done = (edited: Edited): Journey => {
  if (!edited.ok) throw new Error(JSON.stringify(edited.problem));
  return edited.journey;
};
const at = <T>(list: readonly T[], i: number): T => {
  const item = list[i];
  if (item === undefined) throw new Error(`nothing at ${i}`);
  return item;
};
const ids = countingIds();

/** What a form may do to a map on the board, by the words of its buttons. */
const EDITS: Readonly<Record<string, (journey: Journey) => Journey>> = {
  'words on the board in Russian': (j) => done(changeBoardLanguage(j, 'ru')),
  cyclic: (j) => done(changeHeader(j, { flow: 'cyclic', repeatLabel: 'Again' })),
  'two notes side by side': (j) => done(setNotesAcross(j, 2)),
  'a stage at the front': (j) => done(insertStage(j, 0, 'First of all', ids)),
  'a stage moved to the end': (j) => done(moveStage(j, at(j.stages, 0).id, 3)),
  'a longer title, a moment of truth, another weight': (j) =>
    done(
      changeStage(j, at(j.stages, 2).id, {
        title: 'A choice among three long-listed vendors',
        isMomentOfTruth: true,
        weight: 2,
        duration: '',
      }),
    ),
  'no CRM at a stage': (j) => done(changeStage(j, at(j.stages, 1).id, { crm: null, influence: null })),
  'a lane in the middle': (j) =>
    done(insertLane(j, 3, { kind: 'thoughts', title: 'Thoughts', prompt: 'What do they think?' }, ids)),
  'a lane moved to the top': (j) => done(moveLane(j, at(j.lanes, 5).id, 0)),
  'a lane without its notes': (j) => done(removeLane(j, at(j.lanes, 1).id)),
  'the CRM lane removed': (j) =>
    done(
      removeLane(
        j,
        at(
          j.lanes.filter(({ kind }) => kind === 'crm'),
          0,
        ).id,
      ),
    ),
  'a participant more': (j) => done(insertParticipant(j, 3, { kind: 'custom', name: 'Champion' }, ids)),
  'a participant less': (j) => done(removeParticipant(j, at(j.participants, 1).id)),
  'participants in another order': (j) => done(moveParticipant(j, at(j.participants, 0).id, 2)),
  'a feeling set, one left as a gap, words': (j) => {
    const [a, b] = [at(j.stages, 0).id, at(j.stages, 2).id];
    const person = at(j.participants, 0).id;
    const set = done(placeFeeling(j, a, person, 1.7));
    const worded = done(setFeelingWords(set, a, person, ['relieved']));
    return done(clearFeeling(worded, b, person));
  },
  'checkpoints added, ticked, removed': (j) => {
    const stage = at(j.stages, 0);
    const added = done(addCheckpoint(j, stage.id, 'One more', ids));
    const ticked = done(changeCheckpoint(added, at(stage.checkpoints, 0).id, { isDone: false }));
    return done(removeCheckpoint(ticked, at(stage.checkpoints, 1).id));
  },
  'links added and removed': (j) => {
    const fewer = done(removeLink(j, 0));
    return done(
      addLink(fewer, { fromStageId: at(j.stages, 1).id, toStageId: at(j.stages, 0).id, label: 'back' }),
    );
  },
  'a note moved to another cell': (j) => {
    const note = at(j.notes, 3);
    const lane = at(
      j.lanes.filter(({ kind }) => kind === 'recommendations'),
      0,
    );
    return done(moveNote(j, note.id, { laneId: lane.id, stageId: at(j.stages, 3).id }));
  },
  'every header field': (j) => ({
    ...j,
    title: 'Another title',
    summary: { ...j.summary, problem: 'Another problem', motivation: ['one', 'two'], feedback: '' },
    goals: { customer: 'Their goal', ours: '' },
  }),
};

describe.each(EDITORS)('an edit of the form on a map that stands, in %s', (editor) => {
  test.each(Object.keys(EDITS))(
    '%s: the board says it, a second update writes nothing, and undo takes it back',
    (name) => {
      const edit = EDITS[name] ?? ((j: Journey) => j);
      const journey = exampleJourney('b2b-sales-automation', 'en');
      const map = standingMap(hostOf(editor), journey);
      const picture = () =>
        Object.fromEntries(
          [...byKey(map.host)].map(([key, node]) => {
            const { x, y } = absoluteBox(map.host.engine.store, node);
            return [key, `${Math.round(x)} ${Math.round(y)} ${node.text?.characters ?? ''}`];
          }),
        );
      const before = picture();
      const wanted = edit(journey);
      const { counts } = map.update(() => wanted);
      expect(counts.skipped).toBe(0);
      const after = map.read();
      expect(after.findings).toEqual([]);
      expect(after.drift).toBe(0);
      expect({ ...after.journey, id: journey.id }).toEqual(wanted);

      // Everything that a fresh drawing of it has stands there, and nothing else.
      const scene = layout(wanted, {
        curves: editor === 'figjam' ? 'connectors' : 'paths',
        stored: null,
        noteHeights: new Map(),
      });
      expect([...byKey(map.host).keys()].sort()).toEqual(
        placedItems(scene)
          .map(({ item }) => item.key)
          .sort(),
      );

      const bytes = JSON.stringify(nodesOf(map.host));
      map.update();
      expect(JSON.stringify(nodesOf(map.host))).toBe(bytes);

      expect(map.call('undo', {}).ok).toBe(true);
      expect(picture()).toEqual(before);
      expect(nodeAt(map.host, 'map').childIds.length).toBeGreaterThan(10);
    },
  );
});
