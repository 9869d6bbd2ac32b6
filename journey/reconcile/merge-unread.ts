/**
 * What the form says where the board has a text that reading could not take whole.
 *
 * Problem: what a hand typed beyond its field stays on the board (B3b), and no update writes over it (U5). What the form said
 * there would be planned and not done, and the next reading would take it out of the form without a word.
 * Approach: it counts as changed on both sides (M1). The journey goes to the board's value, and a conflict keeps the form's;
 * by "Use mine" the person lets the text be written over.
 * Limits: a text may show several fields, such as a card: each of them that the form changed is told, and any of them
 * writes the whole text anew.
 */
import { noteIdOf } from '../model/team-note.ts';
import type { Journey } from '../model/journey.ts';
import type { Conflict, ThingKind } from './merge-conflict.ts';
import type { Merge } from './merge-journeys.ts';
import { nameFinder } from './merge-parts.ts';
import { saidAt, useMine, withEdit } from './merge-use-mine.ts';
import { sameValue } from './same-value.ts';

/** Of what reading finds as much as merging has to know. */
export interface ReadFinding {
  readonly kind: string;
  readonly node: string | null;
  readonly key?: string | null | undefined; // what its text was drawn as
}

/** Whether it is told of a text that reading could not take whole. */
export const isUnread = ({ kind }: ReadFinding): boolean => /^(notUnderstood|tooMany|tooLong)$/.test(kind);

/** Kinds of things by the first step of their paths. */
const KINDS: ReadonlyMap<string, ThingKind> = new Map([
  ['summary', 'summary'],
  ['goals', 'goals'],
  ['participants', 'participant'],
  ['stages', 'stage'],
  ['lanes', 'lane'],
  ['notes', 'note'],
  ['checkpoints', 'checkpoint'],
  ['feelings', 'feeling'],
  ['links', 'link'],
]);

const CARD = ['name', 'portrait', 'priorities', 'benefits'];

/** The paths of the fields that a text with this key shows. */
const shownBy = (itemKey: string, { participants }: Journey): string[] => {
  const [what = '', first = '', second = '', third = ''] = itemKey.split('/');
  switch (what) {
    case 'title':
      return ['title'];
    case 'chip':
      return [`summary/${first}`];
    case 'goal':
      return [`goals/${first}`];
    case 'person':
      return CARD.map((field) => `participants/${first}/${field}`);
    case 'stage':
      return [`stages/${first}/${second || 'title'}`];
    case 'crm':
      if (second === 'influence') return [`stages/${first}/influence`];
      return [`stages/${first}/crm/${second === 'exit' ? 'exitCondition' : second}`];
    case 'lane':
      return [`lanes/${first}/${second}`];
    case 'check':
      return [`checkpoints/${first}/title`];
    case 'words':
      return (second === '' ? participants.map(({ id }) => id) : [second]).map(
        (id) => `feelings/${first}/${id}/words`,
      );
    case 'link':
      return third === '0' ? ['repeatLabel'] : [`links/${first}/${second}/${third}/label`];
    case 'note':
      return [`notes/${first}/text`, `notes/${first}/isUrgent`];
    default:
      return [];
  }
};

const pathsOf = (finding: ReadFinding, board: Journey): string[] => {
  if (!isUnread(finding)) return [];
  const { node, key } = finding;
  // A note that people made, also by copying one of ours, which then says what it was copied of.
  const own = noteIdOf(node ?? '');
  return shownBy(board.notes.some(({ id }) => id === own) ? `note/${own}` : (key ?? ''), board);
};

/** What the thing itself is called that a path leads to; '' = nothing. */
const nameAt = (journey: Journey, path: string): string => {
  let name = '';
  withEdit(journey, path.split('/'), () => (record) => {
    const fields = new Map<string, unknown>(Object.entries(record));
    name = ['title', 'name', 'text'].map((field) => fields.get(field)).find(isText) ?? '';
    return record;
  });
  return name;
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What people call the thing that a path leads to: the thing's own title, or those of what it joins. */
const titlesOf = (board: Journey, path: string): string[] => {
  const { stage, participant } = nameFinder(board);
  const [list = '', first = '', second = ''] = path.split('/');
  if (list === 'feelings') return [stage(first), participant(second)];
  if (list === 'links') return [stage(first), stage(second)];
  return [KINDS.has(list) && !['summary', 'goals'].includes(list) ? nameAt(board, path) : board.title];
};

/** [M1] The merge with the board's values in the fields of texts that were found unread, and a conflict for each that the form changed. */
export const mergeUnread = (merge: Merge, board: Journey, findings: readonly ReadFinding[]): Merge => {
  const conflicts = [...merge.conflicts];
  let { journey } = merge;
  for (const path of findings.flatMap((finding) => pathsOf(finding, board))) {
    const [mine, theirs] = [saidAt(journey, { path }), saidAt(board, { path })];
    if (mine === undefined || theirs === undefined || sameValue(mine, theirs)) continue;
    const [list = ''] = path.split('/');
    const conflict: Conflict = {
      path,
      why: 'both',
      what: {
        kind: KINDS.get(list) ?? 'map',
        field: path.slice(path.lastIndexOf('/') + 1),
        titles: titlesOf(board, path),
      },
      mine,
      board: theirs,
      restore: {},
    };
    journey = useMine(journey, { ...conflict, mine: theirs });
    conflicts.push(conflict);
  }
  return { ...merge, journey, conflicts };
};

/** Ids of the nodes whose unread texts a person lets be written over, for the wanted journey says something else there. */
export const writtenOver = (board: Journey, wanted: Journey, findings: readonly ReadFinding[]): string[] =>
  findings.flatMap((finding) => {
    const isOver = pathsOf(finding, board).some((path) => {
      const mine = saidAt(wanted, { path });
      return mine !== undefined && !sameValue(mine, saidAt(board, { path }));
    });
    return isOver && finding.node !== null ? [finding.node] : [];
  });
