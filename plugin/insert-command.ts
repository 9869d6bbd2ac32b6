import type { BoardLanguage, PresetName } from '../journey/model/journey.ts';
import { failureOf } from '../journey/protocol/refusal.ts';
import type { RunCounts, RunResult } from '../journey/protocol/contract.ts';
import type { Failure } from '../journey/protocol/failure.ts';
import { notices, type Notices } from '../journey/words/notices.ts';
import type { Host } from './figjam.ts';
import { readInsertParameters } from './insert-parameters.ts';
import { createSession, type Surroundings } from './session.ts';
import { rememberedLanguage } from './settings.ts';

/** How long a notice stays, ms; and when the plugin goes at the latest, should the host not say that it is gone. */
const NOTICE_TIME = 8_000;
const LAST_CALL = 10_000;

/** The sentence for a failure. */
export const sentenceOf = ({ failures, rightsLost }: Notices, { code, drawn }: Failure): string =>
  code === 'rightsLost' ? rightsLost(drawn ?? 0) : (failures[code] ?? failures.hostRefused);

/** Says something, and is done when the notice is gone. */
export const say = (host: Host, { after }: Surroundings, sentence: string, isError: boolean): Promise<void> =>
  new Promise((resolve) => {
    host.notify(sentence, { timeout: NOTICE_TIME, error: isError, onDequeue: () => resolve() });
    after(LAST_CALL, resolve);
  });

/** A sentence, and where there is more to say, that after it. */
const andAlso = (sentence: string, more: string | false): string =>
  more ? `${sentence}. ${more}` : sentence;

const drawnSentence = (words: Notices, { missingFonts: [font], replacedCharacters }: RunResult): string =>
  andAlso(
    words.drawn,
    font !== undefined
      ? words.drawnInOtherFont(font)
      : replacedCharacters > 0 && words.drawnWithReplaced(replacedCharacters),
  );

/**
 * Says what a run did, with a button that takes it back, and then what that brought about. Done when the last
 * notice is gone.
 */
export const offerUndo = (
  host: Host,
  surroundings: Surroundings,
  words: Notices,
  sentence: string,
  undo: () => Promise<RunCounts>,
  undoneSentence: (counts: RunCounts) => string,
): Promise<void> =>
  new Promise((resolve, reject) => {
    let isUndoing = false;
    const leave = (): void => {
      if (!isUndoing) resolve();
    };
    host.notify(sentence, {
      timeout: NOTICE_TIME,
      button: {
        text: words.undo,
        action: () => {
          if (isUndoing) return; // a second click asks for nothing new
          isUndoing = true;
          undo()
            .then((counts) => say(host, surroundings, undoneSentence(counts), false))
            .then(resolve, reject);
        },
      },
      onDequeue: (reason) => {
        if (reason !== 'action_button_click') leave();
      },
    });
    surroundings.after(LAST_CALL, leave);
  });

/** Draws a preset without a panel and says so; done when the notice is gone. */
export const insertPreset = async (
  host: Host,
  preset: PresetName,
  parameters: Readonly<Record<string, unknown>> | undefined,
  surroundings: Surroundings,
): Promise<void> => {
  let language: BoardLanguage = await rememberedLanguage(host);
  let drawn: string | null = null;
  try {
    const wanted = readInsertParameters(parameters, language);
    if (!wanted.ok) {
      await say(host, surroundings, wanted.sentence, true);
      return;
    }
    language = wanted.language;
    const words = notices(language);
    const session = createSession(host, surroundings, () => undefined);
    const result = await session.insert(preset, language, wanted.title);
    drawn = drawnSentence(words, result);
    await offerUndo(host, surroundings, words, drawn, session.undo, ({ skipped }) =>
      andAlso(words.undone, skipped > 0 && words.undoneButKept(skipped)),
    );
  } catch (thrown) {
    const words = notices(language);
    const failure = failureOf(thrown);
    // Once the map stands, a host that refuses can only have refused to say so.
    const told = failure.code === 'hostRefused' ? drawn : null;
    await say(host, surroundings, told ?? sentenceOf(words, failure), told === null);
  }
};
