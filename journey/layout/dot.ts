import type { Participant } from '../model/participant.ts';
import type { TextRun } from '../scene/scene.ts';
import { DOT_MAX } from './metrics.ts';
import { run } from './text-item.ts';

const FIRST_CHARACTER = /^[\ud800-\udbff][\udc00-\udfff]|^[^]/;

/** What stands in a participant's dots: the short name, else the first character of the name. */
export const shortName = ({ short, name }: Participant): string =>
  short.trim() || (FIRST_CHARACTER.exec(name.trim())?.[0] ?? '');

/** The label of a dot: 32 px for one or two characters and 28 for three at full size, never under 16. */
export const dotLabel = (participant: Participant, dotSize: number): TextRun => {
  const name = shortName(participant);
  const full = name.length > 2 ? 28 : 32;
  return run(name, Math.max(16, Math.round((full * dotSize) / DOT_MAX)), 'Bold');
};
