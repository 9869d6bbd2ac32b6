/**
 * What hands deleted, an update learnt as gone, and hands brought back by undo (B3e): it stands as it was drawn, and the
 * stored journey has it no more.
 *
 * Approach: ours that the stored index does not know, and no run was going to draw, nobody but a hand has put there. Its
 * keys tell what it was, as where nothing is stored (B6a), and its texts are read as a hand's.
 * Limits: what went with it comes back only as far as the undo brought it; of links between the same two stages only
 * the last.
 */
import type { Journey } from '../model/journey.ts';
import { LIMITS } from '../model/limits.ts';
import { IS_STAGE, type Key, key } from '../scene/key.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import { skeleton } from './skeleton.ts';

/** Puts what was brought back into `journey`, still without its texts. Gives the keys that are to be read though no hand wrote there. */
export const takeInBroughtBack = (journey: Journey, own: ReadonlyMap<Key, BoardNode>): Set<Key> => {
  const back = new Map<Key, BoardNode>();
  const read = new Set<Key>();
  own.forEach((node, one) => {
    if (node.isUnknown && !IS_STAGE.test(one)) back.set(one, node);
  });
  if (back.size === 0) return read;
  const { stages, participants, lanes, feelings, links } = journey;
  /** Whether it was brought back; then it is to be read, and what it is drawn with as well. */
  const takes = (one: Key, ...parts: readonly Key[]): boolean => {
    if (!back.has(one)) return false;
    for (const each of [one, ...parts]) read.add(each);
    return true;
  };
  /** Puts it before what stands below it. */
  const putIn = <Item extends { readonly id: string }>(
    list: Item[],
    item: Item,
    keyOf: (id: string) => Key,
  ): void => {
    const topOf = ({ id }: Item): number => {
      const node = own.get(keyOf(id));
      return node ? node.box.y : -Infinity;
    };
    const at = list.findIndex((one) => topOf(one) >= topOf(item));
    list.splice(at < 0 ? list.length : at, 0, item);
  };

  // The columns are those of the journey's stages: a header that came back after the form removed its stage makes none.
  for (const { id } of stages) {
    const header = own.get(key.stage(id));
    if (header) back.set(key.stage(id), header);
  }
  const found = skeleton(back, journey.id);
  for (const lane of found.lanes) {
    const { id } = lane;
    if (!own.has(key.lane(id)) || lanes.length >= LIMITS.lanes || lanes.some((one) => one.id === id))
      continue;
    putIn(lanes, lane, key.lane);
    takes(key.lane(id), key.laneTitle(id), key.lanePrompt(id));
  }

  const known = new Set(stages.flatMap(({ checkpoints }) => checkpoints.map(({ id }) => id)));
  for (const { id, checkpoints } of found.stages) {
    const stage = stages.find((one) => one.id === id);
    if (!stage || !lanes.some(({ kind }) => kind === 'checkpoints')) continue;
    for (const checkpoint of checkpoints) {
      if (known.has(checkpoint.id) || known.size >= LIMITS.checkpoints) continue;
      known.add(checkpoint.id);
      putIn(stage.checkpoints, checkpoint, key.checkpoint);
      takes(key.checkpoint(checkpoint.id), key.checkpointBox(checkpoint.id));
    }
  }

  for (const { id: stageId } of stages) {
    for (const { id: participantId } of participants) {
      const words = key.words(stageId, participantId);
      const feeling = feelings.find((one) => one.stageId === stageId && one.participantId === participantId);
      if (feeling) {
        if (feeling.words.length === 0) takes(words);
      } else if (takes(key.dot(stageId, participantId), words)) {
        feelings.push({ stageId, participantId, valence: null, words: [] });
      }
    }
    const hasWords = feelings.some((one) => one.stageId === stageId && one.words.length > 0);
    if (!hasWords) takes(key.wordsOfAll(stageId));
  }

  for (const link of found.links) {
    const { fromStageId, toStageId } = link;
    const n =
      links.filter((one) => one.fromStageId === fromStageId && one.toStageId === toStageId).length + 1;
    const one = key.link(fromStageId, toStageId, n);
    if (links.length < LIMITS.links && takes(one, `${one}/label`)) links.push(link);
  }
  const [first, last] = [stages[0], stages[stages.length - 1]];
  if (journey.flow === 'linear' && first && last && first !== last) {
    const one = key.link(last.id, first.id, 0);
    if (takes(one, `${one}/label`)) journey.flow = 'cyclic';
  }
  return read;
};
