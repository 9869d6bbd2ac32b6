import type { Notice } from '../panel-state.ts';
import { failureSentence } from './failure-sentence.ts';
import type { PanelWords } from './panel-words.ts';

/** What a notice says, one sentence after another; also what a screen reader hears. */
export function noticeSentences(words: PanelWords, notice: Notice): string[] {
  switch (notice.kind) {
    case 'drawn': {
      const { title, counts, replacedCharacters, missingFonts } = notice.result;
      return [
        words.created(title, counts.nodes, counts.notes),
        ...(counts.skipped > 0 ? [words.skipped(counts.skipped)] : []),
        ...(replacedCharacters > 0 ? [words.replacedCharacters(replacedCharacters)] : []),
        ...(missingFonts.length > 0 ? [words.missingFonts(missingFonts.join(', '))] : []),
      ];
    }
    case 'failed':
      return [failureSentence(words, notice.attempt, notice.failure)];
    case 'mendFirst':
      return [words.mendFirst(notice.count)];
    case 'mapGone':
    case 'unfinishedMap':
    case 'firstOfSeveral':
    case 'formIsNewer':
    case 'boardIsNewer':
    case 'formTooLarge':
      return [words[notice.kind]];
    default:
      return [words[notice.kind](notice.counts.nodes)];
  }
}

/** Whether something went wrong that the person should hear of at once. */
export const isFailure = ({ kind }: Notice): boolean =>
  kind === 'failed' || kind === 'mendFirst' || kind === 'mapGone' || kind === 'formTooLarge';
