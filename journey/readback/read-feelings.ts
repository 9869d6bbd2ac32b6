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

/**
 * Reads dots and their words into the journey's feelings (E2, E3). A dot tells its valence by its height in
 * the emotion lane, and only when it is not where it was drawn. A dot that is gone is a gap, and words that are
 * gone are none. Words stand beside their dot or, where dots are dense, in one text for the stage.
 */
export const readFeelings = (
  journey: Journey,
  own: ReadonlyMap<Key, BoardNode>,
  said: Said,
  isStored: boolean,
  report: Report,
): void => {
  const lane = journey.lanes.find(({ kind }) => kind === 'emotions');
  const section = lane && own.get(key.lane(lane.id));
  const shared = new Map<BoardNode, string[]>(); // what is left of the text of a stage

  journey.feelings = journey.feelings.filter((feeling) => {
    const { stageId, participantId, words } = feeling;
    const person = journey.participants.find(({ id }) => id === participantId);
    const dot = own.get(key.dot(stageId, participantId));
    if (!dot || !dot.record || !person) return false;

    if (section) {
      const top = dot.box.y - section.box.y;
      const y = top + dot.box.height / 2;
      const valence = valenceOfY(y);
      const isStill = Math.abs(top - dot.record.y) < 1;
      if (!isStill || !(isStored || (dot.record.c === HOLLOW && valence === 0))) {
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
        const parts = shared.get(node) || splitList(textOf(node));
        shared.set(node, parts);
        const short = `${person.short.trim() || Array.from(person.name.trim())[0]} `;
        const at = parts.findIndex((part) => part.startsWith(short));
        found = at < 0 ? [] : parts.splice(at, 1).join('').slice(short.length).split(',');
      }
      found = filled(found).concat(words.slice(SHOWN));
      feeling.words = limited(found, LIMITS.feelingWords, LIMITS.feelingWordLength, node, report);
    } else if (!own.has(beside) && !own.has(together)) feeling.words = [];
    return true;
  });
  shared.forEach((parts, node) => {
    if (parts.length > 0) report('notUnderstood', node, parts.join(' · '));
  });
};
