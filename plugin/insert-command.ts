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

const drawnSentence = (words: Notices, { missingFonts, replacedCharacters }: RunResult): string => {
  const [font] = missingFonts;
  if (font !== undefined) return words.drawnInOtherFont(font);
  return replacedCharacters > 0 ? words.drawnWithReplaced(replacedCharacters) : words.drawn;
};

/**
 * Says that the map is drawn, with a button that takes it back. Done when the notice is gone, with what
 * the button brought about, or null when nobody pressed it.
 */
export const offerUndo = <Undone>(
  host: Host,
  { after }: Surroundings,
  sentence: string,
  button: string,
  undo: () => Promise<Undone>,
): Promise<Undone | null> =>
  new Promise((resolve, reject) => {
    let isUndoing = false;
    const leave = (): void => {
      if (!isUndoing) resolve(null);
    };
    host.notify(sentence, {
      timeout: NOTICE_TIME,
      button: {
        text: button,
        action: () => {
          if (isUndoing) return; // a second click asks for nothing new
          isUndoing = true;
          undo().then(resolve, reject);
        },
      },
      onDequeue: (reason) => {
        if (reason !== 'action_button_click') leave();
      },
    });
    after(LAST_CALL, leave);
  });

const undoneSentence = (words: Notices, { skipped }: RunCounts): string =>
  skipped === 0 ? words.undone : words.undoneButKept(skipped);

/** Draws a preset without a panel, says so, and closes when the notice is gone. */
export const insertPreset = async (
  host: Host,
  preset: PresetName,
  parameters: Readonly<Record<string, unknown>> | undefined,
  surroundings: Surroundings,
): Promise<void> => {
  let language: BoardLanguage = (await rememberedLanguage(host)) ?? 'en';
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
    const undone = await offerUndo(host, surroundings, drawn, words.undo, session.undo);
    if (undone !== null) await say(host, surroundings, undoneSentence(words, undone), false);
  } catch (thrown) {
    const words = notices(language);
    const failure = failureOf(thrown);
    // Once the map stands, a host that refuses can only have refused to say so.
    const told = failure.code === 'hostRefused' ? drawn : null;
    await say(host, surroundings, told ?? sentenceOf(words, failure), told === null);
  } finally {
    host.closePlugin();
  }
};
