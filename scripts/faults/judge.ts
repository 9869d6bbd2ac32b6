/** Holds a case against the rules: what people wrote stands (M2), nothing unread is taken for deleted (M6), and M7. */
import type { Journey } from '../../journey/model/journey.ts';
import type { Note } from '../../journey/model/note.ts';
import { differences, type Picture, withoutBlanks } from './board-picture.ts';
import type { FaultKind } from './fault-kinds.ts';
import type { Moment, Played, Stage } from './play.ts';

export const RULES = ['M2', 'M6', 'M7'] as const;
export type Rule = (typeof RULES)[number];

/** What is wrong, by rule; a rule that holds has no complaints. */
export type Verdict = Readonly<Record<Rule, readonly string[]>>;

const isSame = (a: Picture, b: Picture): boolean => differences(a, b, 1).length === 0;

// The contract calls it unknown, for the panel judges it; here it is what our own reader made.
const journeyOf = ({ read }: Moment): Journey | null => (read?.journey ?? null) as Journey | null;

/** A moment's journey in one text, but for its id and for the order of notes that stand in different cells. */
const wordsOf = (moment: Moment): string => {
  const journey = journeyOf(moment);
  if (journey === null) return '';
  const cell = ({ laneId, stageId }: Note): string => `${laneId ?? ''}/${stageId ?? ''}`;
  const notes = [...journey.notes].sort((a, b) => (cell(a) < cell(b) ? -1 : Number(cell(a) > cell(b))));
  return JSON.stringify({ ...journey, id: '', notes });
};

const noteIds = (moment: Moment): string[] => journeyOf(moment)?.notes.map(({ id }) => id) ?? [];

/** Texts of people that a moment does not show where they were written. */
const lostTexts = ({ board }: Stage, { texts }: Moment, deleted: ReadonlySet<string>): string[] =>
  [...board.written].flatMap(([id, text]) =>
    deleted.has(id) || texts.get(id) === text
      ? []
      : [`“${text}” (${id}) ${texts.has(id) ? `reads “${texts.get(id) ?? ''}”` : 'is gone'}`],
  );

/** Words of notes that stood before and stay in the wanted map, and that no node says now. */
const lostNotes = ({ before, whole }: Stage, now: Moment): string[] => {
  const standing = new Set(now.texts.values());
  const stays = new Set(journeyOf(whole)?.notes.map(({ text }) => text));
  return (journeyOf(before)?.notes ?? []).flatMap(({ text }) =>
    stays.has(text) && !standing.has(text) ? [`no node says “${text}”`] : [],
  );
};

const judgeM2 = (stage: Stage, { after, end, deleted }: Played): string[] => [
  ...lostTexts(stage, after, deleted),
  ...lostTexts(stage, end, deleted).map((one) => `at the end ${one}`),
  ...(deleted.size > 0 ? [] : [...lostNotes(stage, after), ...lostNotes(stage, end)]),
];

const judgeM6 = ({ task, before, whole, answer }: Stage, { said, after, deleted }: Played): string[] => {
  if (deleted.size > 0) return [];
  if (task === 'read' && said?.ok === true && JSON.stringify(said) !== JSON.stringify(answer)) {
    return ['a reading that failed in part was answered as whole'];
  }
  if (task === 'draw') return [];
  const stays = new Set(noteIds(whole));
  const now = new Set(noteIds(after));
  return noteIds(before).flatMap((id) =>
    stays.has(id) && !now.has(id) ? [`the note ${id} is taken for deleted`] : [],
  );
};

/** Faults after which the plugin cannot tidy up behind itself. */
const LASTING: readonly FaultKind[] = ['forGood', 'rights', 'kill', 'twice'];

const forgiving = (kind: FaultKind, picture: Picture, other: Picture): Picture =>
  LASTING.includes(kind) ? withoutBlanks(picture, other, kind === 'twice' ? 2 : 1) : picture;

/** Whether what was said, or is told at the next start, is so. */
const untrue = ({ before, whole }: Stage, kind: FaultKind, { said, after }: Played): string[] => {
  const isAsBefore = isSame(before.picture, forgiving(kind, after.picture, before.picture));
  const isWhole = isSame(whole.picture, forgiving(kind, after.picture, whole.picture));
  if (said === null) {
    const isTold = after.maps.some(({ state }) => state === 'unfinished');
    if (isAsBefore || isWhole || isTold) return [];
    return ['half a map, and nothing tells of it at the next start'];
  }
  if (said.ok) {
    // What a run answers with counts what it left undone.
    const { counts } = said.result as { readonly counts?: { readonly skipped: number } };
    const isReported = counts !== undefined && counts.skipped > 0;
    return isWhole || isReported || kind === 'vanish'
      ? []
      : ['said to be done: ', ...differences(whole.picture, after.picture, 2)];
  }
  const { code, drawn = 0 } = said.failure;
  if (kind === 'vanish') return [];
  if (drawn > 0)
    return isSame(before.picture, after.picture)
      ? [`${code}: ${drawn} said to be left, and all is as before`]
      : [];
  return isAsBefore
    ? []
    : [`${code} said, and the board is another: `, ...differences(before.picture, after.picture, 2)];
};

const judgeM7 = (stage: Stage, kind: FaultKind, played: Played): string[] => {
  const { before, whole, task } = stage;
  const { again, end, deleted } = played;
  const found = untrue(stage, kind, played);
  const picture = forgiving(kind, end.picture, whole.picture);
  const isMapGone = deleted.has(stage.board.map); // and that is what is said
  if (again !== null && !again.ok && !isMapGone)
    found.push(`refused again: ${JSON.stringify(again.failure)}`);
  if (deleted.size > 0) {
    const { doubled, orphans } = picture;
    found.push(...doubled.map((one) => `twice: ${one}`), ...orphans.map((one) => `nobody’s: ${one}`));
    // A reading changes nothing: what somebody deleted meanwhile is still to be drawn anew.
    if (task !== 'read' && end.read !== null && end.read.drift > 0)
      found.push(`an update would still change ${end.read.drift} things`);
    return found;
  }
  if (task === 'read') {
    return isSame(before.picture, picture) ? found : [...found, 'reading changed the board'];
  }
  found.push(...differences(whole.picture, picture));
  if (end.maps.length !== whole.maps.length) found.push(`${end.maps.length} maps are listed`);
  for (const { state } of end.maps) if (state !== 'ready') found.push(`the map is ${state}`);
  if (end.read === null) found.push('the map cannot be read');
  else {
    if (end.read.drift > 0) found.push(`an update would still change ${end.read.drift} things`);
    if (wordsOf(end) !== wordsOf(whole)) found.push('another journey is read');
  }
  return found;
};

export const judge = (stage: Stage, kind: FaultKind, played: Played): Verdict => ({
  M2: judgeM2(stage, played),
  M6: judgeM6(stage, played),
  M7: judgeM7(stage, kind, played),
});
