import type { Journey } from '../model/journey.ts';
import type { LaneKind } from '../model/lane.ts';
import { LIMITS } from '../model/limits.ts';
import type { Link } from '../model/link.ts';
import { newParticipant } from '../model/participant.ts';
import { presetJourney } from '../model/presets/preset-journey.ts';
import { newStage } from '../model/stage.ts';
import { type Key, key } from '../scene/key.ts';
import { splitList } from '../scene/list-text.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import { boardWords, type BoardWords, type PresetLaneKind } from '../words/board-words.ts';
import type { Strip } from './columns-on-board.ts';
import { BOTH, type Report, textOf } from './hand-text.ts';
import { isId } from './is-id.ts';

/** The kind of a lane by what only such a lane holds: the first part of the keys there. */
const KIND_OF: Readonly<Record<string, LaneKind>> = {
  dot: 'emotions',
  level: 'emotions',
  check: 'checkpoints',
  crm: 'crm',
};

/**
 * [B6a] The journey of a map of which nothing is stored: stages by the headers from left to right, lanes by
 * their sections from top to bottom, participants by cards, then dots; links by their keys. A name is an id and
 * a lane's kind `custom` until texts are read; what the board does not show is as in a blank preset.
 */
export const skeleton = (own: ReadonlyMap<Key, BoardNode>, id: string, report: Report): Journey => {
  /** The ids that stand at `at` in keys of `parts` parts, from the bottom up. */
  const ids = (start: string, parts: number, at: number): string[] => {
    const found = new Set<string>();
    own.forEach((_, itemKey) => {
      const names = itemKey.split('/');
      const name = names[at];
      if (names[0] === start && names.length === parts && name && isId(name)) found.add(name);
    });
    return Array.from(found);
  };
  const most = (found: string[], limit: number): string[] => {
    if (found.length > limit) report('tooMany', null, '', [], limit);
    return found.slice(0, limit);
  };
  const by = (side: 'x' | 'y', keyOf: (id: string) => Key) => {
    const place = (each: string): number => {
      const node = own.get(keyOf(each));
      return node ? node.box[side] : 0;
    };
    return (a: string, b: string): number => place(a) - place(b);
  };

  const subtitle = own.get(key.subtitle);
  const said = subtitle ? splitList(textOf(subtitle)) : [];
  const says = (label: (words: BoardWords) => string): boolean =>
    BOTH.some((words) => said.includes(label(words)));
  const preset = (['b2c', 'b2b'] as const).find((name) => says((words) => words.presetLabels[name]));
  const blank = presetJourney(
    'blank',
    said.includes(boardWords('ru').subtitle) ? 'ru' : 'en',
    (kind) => kind,
  );

  const stageIds = most(ids('stage', 2, 1).sort(by('x', key.stage)), LIMITS.stages);
  const people = [...ids('person', 2, 1), ...ids('dot', 3, 2)];
  const personIds = most(
    people.filter((each, i) => people.indexOf(each) === i),
    LIMITS.participants,
  );
  const links: Link[] = [];
  own.forEach((_, itemKey) => {
    const [start, fromStageId = '', toStageId = '', n, plate] = itemKey.split('/');
    if (start !== 'link' || plate || !stageIds.includes(fromStageId) || !stageIds.includes(toStageId)) return;
    const before = links.filter((link) => link.fromStageId === fromStageId && link.toStageId === toStageId);
    // Numbers count from 1 within a pair; those that are missing were deleted by hand, and go when links are read.
    for (let i = before.length; i < Number(n) && links.length < LIMITS.links; i += 1) {
      links.push({ fromStageId, toStageId, label: '' });
    }
  });

  return {
    ...blank,
    id,
    preset: preset || 'blank',
    flow: subtitle && !says((words) => words.flowLabels.cyclic) ? 'linear' : 'cyclic',
    participants:
      personIds.length > 0
        ? personIds.map((personId) => {
            const dot = own.get(key.personDot(personId));
            const short = dot ? Array.from(textOf(dot).trim()).slice(0, LIMITS.shortNameLength).join('') : '';
            return {
              ...newParticipant(personId, preset === 'b2c' ? 'persona' : 'custom', personId),
              short,
            };
          })
        : blank.participants,
    stages:
      stageIds.length > 0
        ? stageIds.map((stageId) => ({
            ...newStage(stageId, stageId),
            isMomentOfTruth: own.has(key.moment(stageId)),
          }))
        : blank.stages.slice(0, 1),
    // One place is kept for the emotion lane, which every journey has.
    lanes: most(ids('lane', 2, 1).sort(by('y', key.lane)), LIMITS.lanes - 1).map((laneId) => ({
      id: laneId,
      kind: 'custom',
      title: laneId,
      prompt: '',
      participantId: null,
      colour: null,
    })),
    links,
  };
};

/**
 * What follows once titles are read: kinds of lanes by what they hold, else by the titles that presets give
 * them, and checkpoints by the columns that they stand in.
 */
export const fillSkeleton = (
  journey: Journey,
  own: ReadonlyMap<Key, BoardNode>,
  columns: readonly Strip[],
): void => {
  const kinds = new Map<string | null, LaneKind>();
  let checkpoints = 0;
  const marks = Array.from(own).sort(([, a], [, b]) => a.box.y - b.box.y);
  for (const [itemKey, { parent, box }] of marks) {
    const [start = '', id = '', more] = itemKey.split('/');
    const kind = KIND_OF[start];
    if (kind) kinds.set(parent, kind);
    const column = columns.find(({ from, to }) => from <= box.x && box.x < to) || columns[0];
    const stage = journey.stages.find((each) => column !== undefined && each.id === column.id);
    if (start !== 'check' || more || !isId(id) || !stage || checkpoints >= LIMITS.checkpoints) continue;
    stage.checkpoints.push({ id, title: id, isDone: false });
    checkpoints += 1;
  }

  let hasEmotions = false;
  for (const lane of journey.lanes) {
    const node = own.get(key.lane(lane.id));
    const person = journey.participants.find(({ name }) => name === lane.title);
    const held = node && kinds.get(node.id);
    if (held && !(held === 'emotions' && hasEmotions)) lane.kind = held;
    else if (person) {
      lane.kind = 'role';
      lane.participantId = person.id;
    } else {
      for (const { lanes } of BOTH) {
        for (const kind of Object.keys(lanes)) {
          if (isKind(kind) && kind !== 'emotions' && lanes[kind].title === lane.title) lane.kind = kind;
        }
      }
    }
    hasEmotions = hasEmotions || lane.kind === 'emotions';
  }
  if (hasEmotions) return;
  let id = 'emotions';
  while (journey.lanes.some((lane) => lane.id === id)) id += '.';
  const { title, prompt } = boardWords(journey.boardLanguage).lanes.emotions;
  journey.lanes.push({ id, kind: 'emotions', title, prompt, participantId: null, colour: null });
};

const isKind = (name: string): name is PresetLaneKind => name in boardWords('en').lanes;
