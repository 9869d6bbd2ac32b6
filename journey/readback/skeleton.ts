import type { Journey } from '../model/journey.ts';
import type { Lane, LaneKind } from '../model/lane.ts';
import { LIMITS } from '../model/limits.ts';
import { newParticipant } from '../model/participant.ts';
import { presetJourney } from '../model/presets/preset-journey.ts';
import { newStage } from '../model/stage.ts';
import { type Key, key } from '../scene/key.ts';
import { splitList } from '../scene/list-text.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import { boardWords, type BoardWords, type LaneWords, type PresetLaneKind } from '../words/board-words.ts';
import { BOTH, textOf } from './board-text.ts';
import { columnsOnBoard } from './columns-on-board.ts';

/** The kind of a lane by what only such a lane holds: the first part of the keys there. */
const KIND_OF: Readonly<Record<string, LaneKind>> = {
  level: 'emotions',
  check: 'checkpoints',
  crm: 'crm',
};

/**
 * [B6a] The journey of a map of which nothing is stored, without its texts: stages by the headers from left to
 * right, lanes by their sections from top to bottom, participants by cards, then dots; all else by its keys. What
 * is required has its id for a title; what the board does not show is as in a blank preset.
 */
export const skeleton = (own: ReadonlyMap<Key, BoardNode>, id: string): Journey => {
  const all = Array.from(own, ([itemKey, node]) => ({ names: itemKey.split('/'), node }));
  /** The ids at `at` of keys that begin so and have so many parts, in the order of their places along an axis. */
  const ids = (start: string, parts: number, limit: number, side: 'x' | 'y', at = 1): string[] => {
    const found = all.filter(({ names }) => names[0] === start && names.length === parts);
    found.sort((a, b) => a.node.box[side] - b.node.box[side]);
    return Array.from(new Set(found.map(({ names }) => names[at] || ''))).slice(0, limit);
  };
  const subtitle = own.get(key.subtitle);
  const said = subtitle ? splitList(textOf(subtitle)) : [];
  const says = (label: (words: BoardWords) => string): boolean =>
    BOTH.some((words) => said.includes(label(words)));
  const language = said.includes(boardWords('ru').subtitle) ? 'ru' : 'en';
  const preset = (['b2c', 'b2b'] as const).find((name) => says((words) => words.presetLabels[name]));
  const blank = presetJourney('blank', language, (kind) => kind);

  const stageIds = ids('stage', 2, LIMITS.stages, 'x');
  const stages = stageIds.map((stageId) => ({
    ...newStage(stageId, stageId),
    isMomentOfTruth: own.has(key.moment(stageId)),
  }));
  if (stages.length === 0) stages.push(...blank.stages.slice(0, 1));
  const columns = columnsOnBoard(own, stages, 0, 0);
  for (const checkId of ids('check', 2, LIMITS.checkpoints, 'y')) {
    const node = own.get(key.checkpoint(checkId));
    const column = node && columns.find(({ to }) => node.box.x < to);
    const stage = stages.find((each) => column && each.id === column.id) || stages[stages.length - 1];
    if (stage) stage.checkpoints.push({ id: checkId, title: checkId, isDone: false });
  }

  const people = ids('person', 2, LIMITS.participants, 'y').concat(
    ids('dot', 3, LIMITS.participants, 'y', 2),
  );
  const participants = Array.from(new Set(people), (personId) => {
    const dot = own.get(key.personDot(personId));
    const short = dot ? Array.from(textOf(dot).trim()).slice(0, LIMITS.shortNameLength) : [];
    const person = newParticipant(personId, preset === 'b2c' ? 'persona' : 'custom', personId);
    return { ...person, short: short.join('') };
  }).slice(0, LIMITS.participants);
  if (participants.length === 0) participants.push(...blank.participants);

  const links: Journey['links'] = [];
  for (const { names } of all) {
    const [start, fromStageId = '', toStageId = '', n] = names;
    const isBetween = stageIds.includes(fromStageId) && stageIds.includes(toStageId);
    if (start === 'link' && names.length === 4 && n !== '0' && isBetween && links.length < LIMITS.links) {
      links.push({ fromStageId, toStageId, label: '' });
    }
  }

  return {
    ...blank,
    id,
    preset: preset || 'blank',
    flow: subtitle && !says((words) => words.flowLabels.cyclic) ? 'linear' : 'cyclic',
    participants,
    stages,
    // One place is kept for the emotion lane, which every journey has.
    lanes: ids('lane', 2, LIMITS.lanes - 1, 'y').map((laneId) => {
      const section = own.get(key.lane(laneId));
      const held = all.find(
        ({ names, node }) => KIND_OF[names[0] || ''] && section && node.parent === section.id,
      );
      return {
        id: laneId,
        kind: KIND_OF[(held && held.names[0]) || ''] || 'custom',
        title: laneId,
        prompt: '',
        participantId: null,
        colour: null,
      };
    }),
    feelings: stages.flatMap((stage) =>
      participants.map((person) => ({
        stageId: stage.id,
        participantId: person.id,
        valence: null,
        words: [],
      })),
    ),
    links,
  };
};

const isKind = (name: string): name is PresetLaneKind => name in boardWords('en').lanes;

/** The kind whose words in a preset, of either language, are these. */
const kindOfWords = (are: (words: LaneWords) => boolean): LaneKind | undefined => {
  for (const { lanes } of BOTH) {
    const kinds = Object.keys(lanes).filter(isKind);
    const kind = kinds.find((name) => are(lanes[name]));
    if (kind) return kind;
  }
  return undefined;
};

/**
 * What follows from words once they are read, for lanes that are read anew: a lane that holds nothing of a kind's own is of the kind that a preset
 * gives that title to, else that prompt, or the role lane of the participant of that name; and there is exactly one emotion lane.
 */
export const kindsByWords = (
  { lanes, participants, boardLanguage }: Journey,
  isNew: (lane: Lane) => boolean,
): void => {
  let emotions = lanes.find(({ kind }) => kind === 'emotions');
  for (const lane of lanes.filter(isNew)) {
    if (lane.kind === 'emotions' && lane !== emotions) lane.kind = 'custom';
    if (lane.kind !== 'custom') continue;
    const kind =
      kindOfWords(({ title }) => title === lane.title) || kindOfWords(({ prompt }) => prompt === lane.prompt);
    if (kind && !(emotions && kind === 'emotions')) lane.kind = kind;
    const person = participants.find(({ name }) => name === lane.title);
    if (person) {
      lane.kind = 'role';
      lane.participantId = person.id;
    }
    if (lane.kind === 'emotions') emotions = lane;
  }
  if (emotions) return;
  let id = 'emotions';
  while (lanes.some((lane) => lane.id === id)) id += '.';
  lanes.push({
    id,
    kind: 'emotions',
    ...boardWords(boardLanguage).lanes.emotions,
    participantId: null,
    colour: null,
  });
};
