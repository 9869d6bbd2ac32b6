/**
 * What hands typed into titles, chips, cards, pills, CRM texts and labels, put into the fields they show.
 *
 * Problem: one text on the board may show one field, a list, or several fields with words of the plugin's own.
 * Approach: a text is taken apart as the layout put it together, and only where a hand changed it (B3a) or nothing
 * is stored. What no field can hold is reported and stays on the board (B3b).
 * Limits: the last line of a card above the benefits is priorities only where it looks like a list, or where the
 * person had some and there is a portrait above it or was none.
 */
import type { Journey } from '../model/journey.ts';
import { LIMITS } from '../model/limits.ts';
import type { Crm, Influence } from '../model/stage.ts';
import { type Key, key } from '../scene/key.ts';
import { joinChain, splitList } from '../scene/list-text.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import { BOTH, filled, type Report, textOf, within, withoutLabel } from './board-text.ts';

/** The node of a key where its text is to be read: changed by hand, or nothing is stored; else undefined. */
export type Said = (itemKey: Key) => BoardNode | undefined;

/** At most so many values, each within its limit; what is beyond is told. */
export const limited = (
  values: readonly string[],
  most: number,
  limit: number,
  node: BoardNode,
  report: Report,
): string[] => {
  if (values.length > most) report('tooMany', node, '', [], most);
  return values.slice(0, most).map((value) => within(value, limit, node, report));
};

const INFLUENCES: readonly Influence[] = ['yes', 'partly', 'no', 'disputed'];
const CHIPS = ['problem', 'decisionMaker', 'process', 'ownershipCost', 'cycleLength', 'feedback'] as const;

/** How many benefits of a person stand on the card. */
const BENEFITS_SHOWN = 2;

/** From 1 to 5, e.g. `Weight 3/5`; from 0 to 100, e.g. `12,5 %`. */
const WEIGHT = /(?:^|\s)([1-5])(?:\s*\/\s*5)?$/;
const PROBABILITY = /^(100|\d\d?(?:[.,]\d+)?)\s*%?$/;

const numberIn = (text: string, pattern: RegExp): number | undefined => {
  const match = pattern.exec(text);
  return match ? Number((match[1] || '').replace(',', '.')) : undefined;
};

/** What follows the colon of a phrase such as `Can we influence: yes`. */
const answer = (phrase: string): string =>
  phrase
    .replace(/^[^]*:/, '')
    .trim()
    .toLowerCase();

/** Reads every text of which each shows fields of one record. Checkpoints and links that are gone are left out (M3a). */
export const readTexts = (
  journey: Journey,
  own: ReadonlyMap<Key, BoardNode>,
  said: Said,
  hadCheckpoints: boolean,
  report: Report,
): void => {
  /** One text, one field. Titles and names must not be blank: they keep what they have. */
  const fill = <Field extends string>(
    target: { [Name in Field]: string },
    field: Field,
    itemKey: Key,
    limit: number,
    take = (text: string): string => text,
  ): void => {
    const node = said(itemKey);
    if (!node) return;
    const text = within(take(textOf(node)), limit, node, report);
    if (text.trim() || !/^(title|name)$/.test(field)) target[field] = text;
    else report('notUnderstood', node);
  };
  /** One text that `parse` makes a value of: null where it is blank, undefined where it is not understood. */
  const value = <T>(itemKey: Key, before: T | null, parse: (text: string) => T | undefined): T | null => {
    const node = said(itemKey);
    if (!node) return before;
    const text = textOf(node).trim();
    const parsed = text ? parse(text) : null;
    if (parsed !== undefined) return parsed;
    report('notUnderstood', node, text);
    return before;
  };

  const { summary, goals, stages } = journey;
  fill(journey, 'title', key.title, LIMITS.titleLength);
  for (const field of CHIPS) {
    fill(summary, field, key.chip(field), LIMITS.summaryLength, (text) =>
      withoutLabel(text, ({ chips }) => chips[field]),
    );
  }
  const chip = said(key.chip('motivation'));
  if (chip) {
    const values = splitList(withoutLabel(textOf(chip), ({ chips }) => chips.motivation));
    summary.motivation = limited(values, LIMITS.motivations, LIMITS.summaryLength, chip, report);
  }
  for (const whose of ['customer', 'ours'] as const) {
    fill(goals, whose, key.goal(whose), LIMITS.goalLength, (text) =>
      withoutLabel(text, (words) => words.goals[whose]),
    );
  }

  for (const person of journey.participants) {
    const itemKey = key.person(person.id);
    const card = said(itemKey);
    if (!card) continue;
    const { benefits, priorities, portrait } = person;
    const drawn = benefits.map((each) => joinChain([each.feature, each.advantage, each.benefit]));
    const [name = '', ...lines] = filled(textOf(card).split('\n'));
    fill(person, 'name', itemKey, LIMITS.participantNameLength, () => name);
    const chains = lines.filter((line) => drawn.includes(line) || line.includes(' → '));
    const rest = lines.filter((line) => !chains.includes(line));
    const unseen = drawn.slice(BENEFITS_SHOWN).filter((line) => !chains.includes(line));
    person.benefits = limited(chains.concat(unseen), LIMITS.benefits, Infinity, card, report).map(
      (line, i) => {
        const same = benefits[drawn.indexOf(line)];
        if (same) return same;
        const [feature = '', ...more] = limited(line.split(' → '), 3, LIMITS.benefitLength, card, report);
        return { ...benefits[i], feature, benefit: more.pop() || '', advantage: more.pop() || '' };
      },
    );
    const values = splitList(rest[rest.length - 1] || '');
    const isList = values.length > 1 || (priorities.length > 0 && (rest.length > 1 || !portrait.trim()));
    person.priorities = isList ? limited(values, LIMITS.priorities, LIMITS.priorityLength, card, report) : [];
    fill(person, 'portrait', itemKey, LIMITS.portraitLength, () =>
      (isList ? rest.slice(0, -1) : rest).join('\n'),
    );
  }

  for (const stage of stages) {
    const { id } = stage;
    fill(stage, 'title', key.stage(id), LIMITS.titleLength);
    fill(stage, 'duration', key.duration(id), LIMITS.durationLength);
    stage.weight = value(key.weight(id), stage.weight, (text) => numberIn(text, WEIGHT));
    stage.influence = value(key.crmInfluence(id), stage.influence, (text) =>
      INFLUENCES.find((each) => BOTH.some((words) => answer(words.influence(each)) === answer(text))),
    );
    const crm: Crm = { stage: '', exitCondition: '', probability: null, ...stage.crm };
    fill(crm, 'stage', key.crmStage(id), LIMITS.crmStageLength);
    fill(crm, 'exitCondition', key.crmExit(id), LIMITS.exitConditionLength, (text) =>
      withoutLabel(text, (words) => words.exitCondition(''), ''),
    );
    crm.probability = value(key.crmProbability(id), crm.probability, (text) => numberIn(text, PROBABILITY));
    if (stage.crm || crm.stage || crm.exitCondition || crm.probability !== null) stage.crm = crm;
    stage.checkpoints = stage.checkpoints.filter((checkpoint) => {
      fill(checkpoint, 'title', key.checkpoint(checkpoint.id), LIMITS.titleLength);
      const box = said(key.checkpointBox(checkpoint.id));
      if (box) checkpoint.isDone = textOf(box).trim() !== ''; // ticked by writing anything into it
      return !hadCheckpoints || own.has(key.checkpoint(checkpoint.id));
    });
  }
  for (const lane of journey.lanes) {
    fill(lane, 'title', key.laneTitle(lane.id), LIMITS.titleLength);
    fill(lane, 'prompt', key.lanePrompt(lane.id), LIMITS.promptLength);
  }

  /** Reads the label, on the link itself or on a plate; gives whether the link is there. */
  const readLink = <Field extends string>(
    target: { [Name in Field]: string },
    field: Field,
    link: Key,
    limit: number,
  ): boolean => {
    const plate = `${link}/label`;
    fill(target, field, own.has(plate) ? plate : link, limit);
    return own.has(link);
  };
  const [first, last] = [stages[0], stages[stages.length - 1]];
  if (first && last && first !== last) {
    const isThere = readLink(
      journey,
      'repeatLabel',
      key.link(last.id, first.id, 0),
      LIMITS.repeatLabelLength,
    );
    if (!isThere) journey.flow = 'linear';
  }
  const numbers: Record<Key, number> = {};
  journey.links = journey.links.filter((link) => {
    const { fromStageId, toStageId } = link;
    const pair = key.link(fromStageId, toStageId, 0);
    const n = (numbers[pair] = (numbers[pair] || 0) + 1);
    const isThere = readLink(link, 'label', key.link(fromStageId, toStageId, n), LIMITS.linkLabelLength);
    return isThere || fromStageId === toStageId; // a way back to the same stage is never drawn
  });
};
