import { failureOf } from '../journey/protocol/refusal.ts';
import { notices } from '../journey/words/notices.ts';
import { mapsOn, selectedMap } from './board/find-maps.ts';
import type { Host } from './figjam.ts';
import { offerUndo, say, sentenceOf } from './insert-command.ts';
import { createSession, type Surroundings } from './session.ts';
import { rememberedLanguage } from './settings.ts';

/**
 * Tidies the selected map without a panel and says so; done when the notice is gone. With nothing selected the
 * only map of the page is meant; of several selected, the first (7.1).
 */
export const tidyMap = async (host: Host, surroundings: Surroundings): Promise<void> => {
  const words = notices(await rememberedLanguage(host));
  try {
    const { node, isFirstOfSeveral } = selectedMap(host.currentPage);
    const all = node === null ? mapsOn(host.currentPage) : [];
    const map = node ?? (all.length === 1 ? (all[0] ?? null) : null);
    if (map === null) {
      await say(host, surroundings, words.noMap, true);
      return;
    }
    const session = createSession(host, surroundings, () => undefined);
    const { counts } = await session.change(map.id, { kind: 'tidy' });
    const isTidy = counts.nodes === 0;
    // Which of them was meant comes before what had to be done with it.
    const sentence = isFirstOfSeveral ? words.firstOfSeveral : isTidy ? words.isTidy : words.tidied;
    if (isTidy) await say(host, surroundings, sentence, false);
    else await offerUndo(host, surroundings, words, sentence, session.undo, () => words.tidyUndone);
  } catch (thrown) {
    await say(host, surroundings, sentenceOf(words, failureOf(thrown)), true);
  }
};
