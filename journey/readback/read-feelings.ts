import type { Journey } from '../model/journey.ts';
import { LIMITS } from '../model/limits.ts';
import type { Participant } from '../model/participant.ts';
import { LEVEL_STEP, valenceOfY, yOfValence } from '../scene/emotion-scale.ts';
import { type Key, key } from '../scene/key.ts';
import { splitList } from '../scene/list-text.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import { linesOf, type Report, textOf } from './hand-text.ts';
import type { Said, TextReader } from './read-texts.ts';

/** A dot's fill while nobody has placed it: of use only where nothing is stored. */
const HOLLOW = '#FFFFFF';
/** How many of a feeling's words stand on the board. */
const SHOWN = 3;

/**
 * Reads dots and their words into the journey's feelings (E2, E3). A dot tells its valence by its height in
 * the emotion lane and only when it is not where it was drawn. A dot that is gone is a gap, words that
 * are gone are none.
 */
export const readFeelings = (
  journey: Journey,
  own: ReadonlyMap<Key, BoardNode>,
  isStored: boolean,
  said: Said,
  { list }: TextReader,
  report: Report,
): void => {
  const { stages, participants } = journey;
  const lane = journey.lanes.find(({ kind }) => kind === 'emotions');
  const section = lane && own.get(key.lane(lane.id));

  if (!isStored) {
    for (const { id: stageId } of stages) {
      for (const { id: participantId } of participants) {
        const dot = own.get(key.dot(stageId, participantId));
        if (dot) journey.feelings.push({ stageId, participantId, valence: null, words: [] });
      }
    }
  }

  journey.feelings = journey.feelings.filter((feeling) => {
    const { stageId, participantId, words } = feeling;
    const dot = own.get(key.dot(stageId, participantId));
    if (!dot || !dot.record) return false;
    if (section) {
      const y = dot.box.y + dot.box.height / 2 - section.box.y;
      const isStill = Math.abs(dot.box.y - section.box.y - dot.record.y) < 1;
      if (!isStill || (!isStored && !(dot.record.c === HOLLOW && valenceOfY(y) === 0))) {
        const valence = valenceOfY(y);
        feeling.valence = valence;
        if (Math.abs(yOfValence(valence) - y) > LEVEL_STEP / 10) {
          const places = [
            ...stages.filter(({ id }) => id === stageId).map(({ title }) => title),
            ...participants.filter(({ id }) => id === participantId).map(({ name }) => name),
          ];
          report('dotBeyondScale', dot, '', places, valence);
        }
      }
    }
    const wordsKey = key.words(stageId, participantId);
    const node = said(wordsKey);
    if (node) {
      const lines = linesOf(textOf(node));
      const values = [...lines, ...words.slice(SHOWN)];
      feeling.words = list(values, LIMITS.feelingWords, LIMITS.feelingWordLength, node);
    } else if (!own.has(wordsKey) && !own.has(key.wordsOfAll(stageId))) feeling.words = [];
    return true;
  });
};

/** What stands in a participant's dots and before their words at the foot of a cell. */
const shortName = ({ short, name }: Participant): string => short.trim() || Array.from(name.trim())[0] || '';

/** Words of several people in one text, e.g. `EB worry, doubt · TB interest`. */
export const readWordsOfAll = (journey: Journey, said: Said, { list }: TextReader, report: Report): void => {
  for (const { id } of journey.stages) {
    const node = said(key.wordsOfAll(id));
    if (!node) continue;
    const parts = splitList(textOf(node));
    for (const person of journey.participants) {
      const feeling = journey.feelings.find(
        (each) => each.stageId === id && each.participantId === person.id,
      );
      if (!feeling) continue;
      const start = `${shortName(person)} `;
      const at = parts.findIndex((part) => part.startsWith(start));
      const part = at < 0 ? '' : parts.splice(at, 1)[0] || '';
      const values = part
        .slice(start.length)
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '');
      const rest = feeling.words.slice(SHOWN);
      feeling.words = list([...values, ...rest], LIMITS.feelingWords, LIMITS.feelingWordLength, node);
    }
    if (parts.length > 0) report('notUnderstood', node, parts.join(' '));
  }
};
