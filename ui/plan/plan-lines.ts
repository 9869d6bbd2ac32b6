import type { BoardLanguage } from '../../journey/model/journey.ts';
import { mergeJourneys } from '../../journey/reconcile/merge-journeys.ts';
import { writtenOver } from '../../journey/reconcile/merge-unread.ts';
import type { KeptTitle, PlanThing } from '../../journey/reconcile/plan-summary.ts';
import { fieldName } from '../findings/told-sentence.ts';
import type { UpdatePlan } from './update-plan.ts';
import type { PanelWords } from '../words/panel-words.ts';

/** Whether Apply would change nothing. */
export const hasNothingToDo = ({ summary, drift }: UpdatePlan): boolean => summary.isUpToDate && drift === 0;

const COUNTED = ['note', 'stage', 'lane', 'participant', 'checkpoint', 'feeling', 'link'] as const;

/** Of what kinds the things of a row are: `10 notes, 1 stage`. */
export function countsLine({ living }: PanelWords, things: readonly PlanThing[]): string {
  const counts = COUNTED.map((kind) => ({
    kind,
    count: things.filter((thing) => thing.kind === kind).length,
  }));
  const ofMap = things.length - counts.reduce((sum, { count }) => sum + count, 0);
  return [
    ...counts.filter(({ count }) => count > 0).map(({ kind, count }) => living.counted[kind](count)),
    ...(ofMap > 0 ? [living.counted.map(ofMap)] : []),
  ].join(', ');
}

/** A line for each thing: its name, where it stands, what changes. */
export const planLines = (
  words: PanelWords,
  language: BoardLanguage,
  things: readonly PlanThing[],
): string[] =>
  things.map(({ kind, titles, places, fields, before }) => {
    const { living } = words;
    const [lane = '', stage = ''] = places;
    const place = lane !== '' && stage !== '' ? living.at(lane, stage) : lane;
    const changes = fields.map((field) => fieldName(words, language, field)).filter((name) => name !== null);
    const title = before === null ? titles.join(', ') : living.from(before, titles.join(', '));
    return [
      living.thing[kind](title),
      ...(place === '' ? [] : [place]),
      ...(changes.length === 0 ? [] : [changes.join(', ')]),
    ].reduce((line, rest) => living.named(line, rest));
  });

/** Whether the number of notes side by side is Auto from now on: the next Tidy chooses it, and none moves before (U1). */
export const isAcrossLeftToTidy = ({ board, merged }: UpdatePlan): boolean =>
  board.view.notesAcross !== 'auto' && merged.journey.view.notesAcross === 'auto';

/** Whether no text of a note is changed or deleted, and nothing that hands changed since the map was drawn. */
export const isTextSafe = ({
  summary: { changed, removed },
  base,
  board,
  merged,
  found,
}: UpdatePlan): boolean =>
  !removed.some(({ kind }) => kind === 'note') &&
  !changed.some(({ kind, fields }) => kind === 'note' && fields.includes('text')) &&
  writtenOver(board, merged.journey, found).length === 0 &&
  // Where one's own was taken the merge would ask again.
  !mergeJourneys(base, board, merged.journey).conflicts.some(
    ({ why }) => why === 'both' || why === 'removed',
  );

/** What follows for the notes of stages and lanes that go. */
export const parkingLines = (words: PanelWords, { summary }: UpdatePlan): string[] =>
  summary.parking
    .filter(({ notes }) => notes > 0)
    .map(({ kind, title, notes }) => words.itsNotes(words.living.thing[kind](title), notes));

/** A title that stays as hands wrote it. */
export const keptTitleLine = ({ living }: PanelWords, { kind, title }: KeptTitle): string =>
  kind === 'map' ? living.quote(title) : living.thing[kind](title);
