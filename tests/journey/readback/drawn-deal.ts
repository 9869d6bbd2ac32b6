/** The example of a deal as it was drawn, and what tests of reading ask of a journey. */
import { readFileSync } from 'node:fs';
import type { Journey } from '../../../journey/model/journey.ts';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import { readJourney } from '../../../journey/readback/read-journey.ts';
import { drawn, PlayedBoard } from './snapshot-of-scene.ts';

export const example = (name: string): Journey => {
  const text = readFileSync(new URL(`../../../examples/${name}.json`, import.meta.url), 'utf8');
  const parsed = parseJourney(JSON.parse(text));
  if (!parsed.ok) throw new Error(`The example ${name} is no journey.`);
  return parsed.journey;
};

export const deal = example('b2b-sales-automation.en');
export const board = new PlayedBoard(drawn(deal));
export const read = (played: PlayedBoard) => readJourney(played.snapshot);
export const noteOf = (journey: Journey, id: string) => journey.notes.find((note) => note.id === id);
export const stageOf = (journey: Journey, id: string) => journey.stages.find((stage) => stage.id === id);
export const personOf = (journey: Journey, id: string) =>
  journey.participants.find((person) => person.id === id);
export const feelingOf = (journey: Journey, stageId: string, participantId: string) =>
  journey.feelings.find((each) => each.stageId === stageId && each.participantId === participantId);
export const inCell = (journey: Journey, laneId: string, stageId: string): string[] =>
  journey.notes.filter((note) => note.laneId === laneId && note.stageId === stageId).map(({ id }) => id);
