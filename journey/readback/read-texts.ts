/**
 * What hands typed into titles, chips, cards, pills, CRM texts and labels, put into the fields they show.
 *
 * Problem: one text on the board may show one field, a list, or several fields with words of the plugin's own.
 * Approach: a table of keys and fields; a text is taken apart as the layout put it together. What no field can
 * hold is reported and stays on the board (B3b).
 * Limits: on a card with one line below the name, that line is priorities only where it looks like a list or
 * where the person had priorities and no portrait.
 */
import type { Journey } from '../model/journey.ts';
import { LIMITS, RANGES } from '../model/limits.ts';
import type { Participant } from '../model/participant.ts';
import type { Crm, Influence, Stage } from '../model/stage.ts';
import { type Key, key, type SummaryField } from '../scene/key.ts';
import { joinChain, joinList, splitList } from '../scene/list-text.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import type { BoardWords } from '../words/board-words.ts';
import { BOTH, linesOf, type Report, textOf, within, withoutFirstLine, withoutLabel } from './hand-text.ts';

/** The node of a key where its text is to be read: changed by hand, or nothing was stored; else undefined. */
export type Said = (itemKey: Key) => BoardNode | undefined;

const INFLUENCES: readonly Influence[] = ['yes', 'partly', 'no', 'disputed'];
const CHIPS: readonly Exclude<SummaryField, 'motivation'>[] = [
  'problem',
  'decisionMaker',
  'process',
  'ownershipCost',
  'cycleLength',
  'feedback',
];

/** Reads into fields and lists of a journey; what it gives is bound to one board. */
export const textReader = (said: Said, report: Report) => {
  /** At most so many values, each within its limit. */
  const list = (values: readonly string[], most: number, limit: number, node: BoardNode): string[] => {
    if (values.length > most) report('tooMany', node, '', [], most);
    return values.slice(0, most).map((value) => within(value, limit, node, report));
  };

  /** One text, one field. A field that must not be blank keeps what it has. */
  const fill = <Field extends string>(
    target: { [Name in Field]: string },
    field: Field,
    itemKey: Key,
    limit: number,
    isRequired = false,
    take = (text: string): string => text,
  ): void => {
    const node = said(itemKey);
    if (!node) return;
    const text = within(take(textOf(node)), limit, node, report);
    if (isRequired && text.trim() === '') report('notUnderstood', node);
    else target[field] = text;
  };

  /** One text that `parse` makes a value of: null where it is blank, nothing where it is not understood. */
  const value = <T>(itemKey: Key, parse: (text: string) => T | undefined, set: (value: T | null) => void) => {
    const node = said(itemKey);
    if (!node) return;
    const text = textOf(node).trim();
    const parsed = text === '' ? null : parse(text);
    if (parsed === undefined) report('notUnderstood', node, text);
    else set(parsed);
  };

  return { list, fill, value };
};
export type TextReader = ReturnType<typeof textReader>;

const numberIn = (text: string, pattern: RegExp, least: number, most: number): number | undefined => {
  const match = pattern.exec(text);
  const number = match ? Number(String(match[1]).replace(',', '.')) : NaN;
  return number >= least && number <= most ? number : undefined;
};

/** What follows the colon of a phrase such as `Can we influence: yes`. */
const answer = (phrase: string): string =>
  phrase
    .replace(/^[^]*:/, '')
    .trim()
    .toLowerCase();

const readStage = (stage: Stage, { fill, value }: TextReader): void => {
  const { id } = stage;
  fill(stage, 'title', key.stage(id), LIMITS.titleLength, true);
  fill(stage, 'duration', key.duration(id), LIMITS.durationLength);
  value(
    key.weight(id),
    (text) => numberIn(text, /(?:^|\D)([1-5])(?:\s*\/\s*5)?$/, RANGES.weight.minimum, RANGES.weight.maximum),
    (weight) => {
      stage.weight = weight;
    },
  );
  value(
    key.crmInfluence(id),
    (text) => INFLUENCES.find((each) => BOTH.some((words) => answer(words.influence(each)) === answer(text))),
    (influence) => {
      stage.influence = influence;
    },
  );

  const crm: Crm = { stage: '', exitCondition: '', probability: null, ...stage.crm };
  fill(crm, 'stage', key.crmStage(id), LIMITS.crmStageLength);
  fill(crm, 'exitCondition', key.crmExit(id), LIMITS.exitConditionLength, false, (text) =>
    withoutLabel(text, (words) => words.exitCondition('')),
  );
  const { minimum, maximum } = RANGES.probability;
  value(
    key.crmProbability(id),
    (text) => numberIn(text, /^(\d+(?:[.,]\d+)?)\s*%?$/, minimum, maximum),
    (probability) => {
      crm.probability = probability;
    },
  );
  if (stage.crm || crm.stage !== '' || crm.exitCondition !== '' || crm.probability !== null) stage.crm = crm;
};

/** A card: name, portrait, priorities, then benefits, of which an arrow tells that they are some. */
const readCard = (person: Participant, said: Said, { list, fill }: TextReader): void => {
  const itemKey = key.person(person.id);
  const node = said(itemKey);
  if (!node) return;
  const drawn = person.benefits.map(({ feature, advantage, benefit }) =>
    joinChain([feature, advantage, benefit]),
  );
  const lines = linesOf(textOf(node));
  fill(person, 'name', itemKey, LIMITS.participantNameLength, true, () => lines[0] || '');
  const rest = lines.slice(1);
  const benefits: string[] = [];
  for (;;) {
    const last = rest[rest.length - 1];
    if (last === undefined || !(drawn.includes(last) || / → /.test(last))) break;
    benefits.unshift(last);
    rest.pop();
  }
  benefits.forEach((line, i) => {
    if (drawn.includes(line)) return;
    const [feature = '', advantage = '', ...benefit] = list(line.split(' → '), 3, LIMITS.benefitLength, node);
    person.benefits[i] = {
      ...person.benefits[i],
      feature,
      advantage: benefit.length > 0 ? advantage : '',
      benefit: benefit.length > 0 ? benefit.join('') : advantage,
    };
  });
  const last = rest[rest.length - 1] || '';
  const values = splitList(last);
  const isList =
    values.length > 1 ||
    last === joinList(person.priorities) ||
    (rest.length > 1 || person.portrait.trim() === '' ? person.priorities.length > 0 : false);
  person.priorities = isList ? list(values, LIMITS.priorities, LIMITS.priorityLength, node) : [];
  fill(person, 'portrait', itemKey, LIMITS.portraitLength, false, () =>
    (isList ? rest.slice(0, -1) : rest).join('\n'),
  );
};

/** Reads every text that shows fields of the map, its stages, lanes and participants. */
export const readTexts = (journey: Journey, said: Said, reader: TextReader): void => {
  const { fill, list } = reader;
  fill(journey, 'title', key.title, LIMITS.titleLength, true);
  const chip =
    (field: SummaryField) =>
    (text: string): string =>
      withoutFirstLine(text, (words: BoardWords) => words.chips[field]);
  for (const field of CHIPS) {
    fill(journey.summary, field, key.chip(field), LIMITS.summaryLength, false, chip(field));
  }
  const motivation = said(key.chip('motivation'));
  if (motivation) {
    const values = splitList(chip('motivation')(textOf(motivation)));
    journey.summary.motivation = list(values, LIMITS.motivations, LIMITS.summaryLength, motivation);
  }
  for (const whose of ['customer', 'ours'] as const) {
    fill(journey.goals, whose, key.goal(whose), LIMITS.goalLength, false, (text) =>
      withoutFirstLine(text, (words) => words.goals[whose]),
    );
  }
  for (const person of journey.participants) readCard(person, said, reader);
  for (const stage of journey.stages) readStage(stage, reader);
  for (const lane of journey.lanes) {
    fill(lane, 'title', key.laneTitle(lane.id), LIMITS.titleLength, true);
    fill(lane, 'prompt', key.lanePrompt(lane.id), LIMITS.promptLength);
  }
};
