/**
 * Which letters a board may carry: a Russian one has no Latin word but a few, an English one no Cyrillic.
 * Ids, kinds and other names of the format are not words.
 */
import type { Journey } from '../../../journey/model/journey.ts';

const NAMES_EVERYBODY_USES = ['CRM', 'B2B', 'B2C', 'ROI', 'TCO', 'API', 'Tropa'];

/** Latin words that a Russian board may not carry. */
export const latinWords = (text: string): string[] =>
  (text.match(/[A-Za-z][A-Za-z0-9]*/g) ?? []).filter((word) => !NAMES_EVERYBODY_USES.includes(word));

export const cyrillicWords = (text: string): string[] => text.match(/[\u0400-\u04FF]+/g) ?? [];

/** Every text of a journey that a person could read on the board or in the panel. */
export const wordsOf = (journey: Journey): string[] => [
  journey.title,
  journey.repeatLabel,
  ...Object.values(journey.summary).flat().map(String),
  ...Object.values(journey.goals).map(String),
  ...journey.participants.flatMap(({ name, short, portrait, priorities, benefits }) => [
    ...[name, short, portrait, ...priorities],
    ...benefits.flatMap(({ feature, advantage, benefit }) => [feature, advantage, benefit]),
  ]),
  ...journey.stages.flatMap(({ title, duration, crm, checkpoints }) => [
    ...[title, duration, crm?.stage ?? '', crm?.exitCondition ?? ''],
    ...checkpoints.map((checkpoint) => checkpoint.title),
  ]),
  ...journey.lanes.flatMap(({ title, prompt }) => [title, prompt]),
  ...journey.notes.flatMap(({ text, author }) => [text, author]),
  ...journey.feelings.flatMap(({ words }) => words),
  ...journey.links.map(({ label }) => label),
];
