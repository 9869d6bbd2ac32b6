import type { RunResult } from '../../journey/protocol/contract.ts';
import type { Notice } from '../panel-state.ts';
import { failureSentence } from './failure-sentence.ts';
import type { PanelWords } from './panel-words.ts';

/** What a notice says, one sentence after another; also what a screen reader hears. */
export function noticeSentences(words: PanelWords, notice: Notice): string[] {
  switch (notice.kind) {
    case 'drawn': {
      const { title, counts } = notice.result;
      return [words.created(title, counts.nodes, counts.notes), ...besides(words, notice.result)];
    }
    case 'updated': {
      const { added, changed, removed } = notice.counts;
      const counts = words.living.planCounts(added, changed, removed);
      return [words.living.updated(counts), ...besides(words, notice.result)];
    }
    case 'tidied':
      return [words.living.tidied, ...besides(words, notice.result)];
    case 'put': {
      const { cell } = notice;
      return [cell === null ? words.living.noteParked : words.living.notePut(cell.lane, cell.stage)];
    }
    case 'isTidy':
    case 'runKept':
    case 'runRemoved':
    case 'runTakenBack':
      return [words.living[notice.kind]];
    case 'failed':
      return [failureSentence(words, notice.attempt, notice.failure)];
    case 'mendFirst':
      return [words.mendFirst[notice.attempt](notice.count)];
    case 'mapGone':
    case 'unfinishedMap':
    case 'firstOfSeveral':
    case 'formIsNewer':
    case 'boardIsNewer':
    case 'formTooLarge':
      return [words[notice.kind]];
    case 'kept':
      return [words.kept(notice.counts.nodes)];
    default:
      return [words[notice.kind](notice.counts.nodes, notice.counts.skipped)];
  }
}

/** What a run could not do as it was asked. */
const besides = (words: PanelWords, { counts, replacedCharacters, missingFonts }: RunResult): string[] => {
  const { skipped } = counts;
  const fonts = missingFonts.join(', ');
  // What hands set in a font that is not here keeps its words (M11).
  const leftOut = fonts === '' ? words.skipped(skipped) : words.skippedOrNoFont(skipped, fonts);
  return [
    ...(skipped > 0 ? [leftOut] : []),
    ...(replacedCharacters > 0 ? [words.replacedCharacters(replacedCharacters)] : []),
    ...(fonts !== '' && skipped === 0 ? [words.missingFonts(fonts)] : []),
  ];
};

/** Whether something went wrong that the person should hear of at once. */
export const isFailure = ({ kind }: Notice): boolean =>
  kind === 'failed' || kind === 'mendFirst' || kind === 'mapGone' || kind === 'formTooLarge';
