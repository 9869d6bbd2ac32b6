import type { Journey } from '../model/journey.ts';
import { LIMITS } from '../model/limits.ts';
import { LEVEL_STEP, valenceOfY, yOfValence } from '../scene/emotion-scale.ts';
import { type Key, key } from '../scene/key.ts';
import { splitList } from '../scene/list-text.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import { filled, type Report, textOf } from './board-text.ts';
import { limited, type Said } from './read-texts.ts';

/** A dot's fill while nobody has placed it: of use only where nothing is stored. */
const HOLLOW = '#FFFFFF';
/** How many of a feeling's words stand on the board. */
const SHOWN = 3;

/** The text of a stage: what each person says in it, by id, and what is nobody's. */
interface Shared {
  readonly said: ReadonlyMap<string, string>;
  readonly left: readonly string[];
}

/**
 * Reads dots and their words into the journey's feelings (E2, E3). A dot tells its valence by its height in
 * the emotion lane, and only when it is not where it was drawn. A dot that is gone is a gap, and words that are
 * gone are none. Words stand beside their dot or, where dots are dense, in one text for the stage.
 */
export const readFeelings = (
  journey: Journey,
  own: ReadonlyMap<Key, BoardNode>,
  said: Said,
  isStored: (dot: Key) => boolean,
  report: Report,
): void => {
  const lane = journey.lanes.find(({ kind }) => kind === 'emotions');
  const section = lane && own.get(key.lane(lane.id));
  const shared = new Map<BoardNode, Shared>();
  /** Of two people with one short name, the one who had words says what stands first. */
  const share = (node: BoardNode, stageId: string): Shared => {
    const left = splitList(textOf(node));
    const said = new Map<string, string>();
    for (const isSilent of [false, true]) {
      for (const { id, name, short: given } of journey.participants) {
        const feeling = journey.feelings.find((one) => one.stageId === stageId && one.participantId === id);
        if (!feeling || !own.has(key.dot(stageId, id)) || !feeling.words.length !== isSilent) continue;
        const short = `${given.trim() || Array.from(name.trim())[0]} `;
        const at = left.findIndex((part) => part.startsWith(short));
        if (at >= 0) said.set(id, left.splice(at, 1).join('').slice(short.length));
      }
    }
    shared.set(node, { left, said });
    return { left, said };
  };

  journey.feelings = journey.feelings.filter((feeling) => {
    const { stageId, participantId, words } = feeling;
    const person = journey.participants.find(({ id }) => id === participantId);
    const itsKey = key.dot(stageId, participantId);
    const dot = own.get(itsKey);
    if (!dot || !dot.record || !person) return false;

    if (section) {
      const top = dot.box.y - section.box.y;
      const y = top + dot.box.height / 2;
      const valence = valenceOfY(y);
      const isStill = Math.abs(top - dot.record.y) < 1;
      if (!isStill || !(isStored(itsKey) || (dot.record.c === HOLLOW && valence === 0))) {
        feeling.valence = valence;
        if (Math.abs(yOfValence(valence) - y) > LEVEL_STEP / 10) {
          const titles = journey.stages.filter(({ id }) => id === stageId).map(({ title }) => title);
          report('dotBeyondScale', dot, '', titles.concat(person.name), valence);
        }
      }
    }

    const beside = key.words(stageId, participantId);
    const together = key.wordsOfAll(stageId);
    const node = said(beside) || said(together);
    if (node) {
      let found = textOf(node).split('\n');
      if (!own.has(beside)) {
        const { said } = shared.get(node) || share(node, stageId);
        found = (said.get(participantId) || '').split(',');
      }
      found = filled(found).concat(words.slice(SHOWN));
      feeling.words = limited(found, LIMITS.feelingWords, LIMITS.feelingWordLength, node, report);
    } else if (!own.has(beside) && !own.has(together)) feeling.words = [];
    return true;
  });
  shared.forEach(({ left }, node) => {
    if (left.length > 0) report('notUnderstood', node, left.join(' · '));
  });
};
