import type { PresetName } from '../journey/model/journey.ts';
import type { Failure } from '../journey/protocol/failure.ts';
import { failureOf } from '../journey/protocol/refusal.ts';
import { notices } from '../journey/words/notices.ts';
import { findHome } from './capabilities.ts';
import type { Host } from './figjam.ts';
import { insertPreset, say, sentenceOf } from './insert-command.ts';
import { LANGUAGES } from './insert-parameters.ts';
import { openPanel } from './panel.ts';
import type { Surroundings } from './session.ts';
import { rememberedLanguage } from './settings.ts';
import { tidyMap } from './tidy-command.ts';

/** The commands of the manifest that draw a preset without the panel. */
const PRESET_OF: ReadonlyMap<string, PresetName> = new Map([
  ['insert-b2c', 'b2c'],
  ['insert-b2b', 'b2b'],
]);

/** Offers the languages while a person types the parameters of a command. A title is free text: it is judged when the command runs. */
const suggest = ({ key, query, result }: ParameterInputEvent): void => {
  if (key !== 'language') return;
  const typed = query.toLowerCase();
  const fitting = LANGUAGES.filter(({ name }) => name.toLowerCase().includes(typed));
  if (fitting.length > 0) result.setSuggestions(fitting.map((one) => ({ ...one })));
  else result.setError(notices('en').languageUnknown);
};

/** Listens for what the person asks of the plugin. `html` is the panel. */
export const start = (host: Host, html: string, surroundings: Surroundings): void => {
  const run = async (
    command: string,
    parameters: Readonly<Record<string, unknown>> | undefined,
  ): Promise<void> => {
    const preset = PRESET_OF.get(command);
    const isForPanel = preset === undefined && command !== 'tidy';
    let failure: Failure | null;
    try {
      const home = findHome(host);
      failure = home.failure;
      if (home.failure === null && isForPanel) openPanel(host, html, home.editor, command, surroundings);
    } catch (thrown) {
      failure = failureOf(thrown);
    }
    if (failure === null && isForPanel) return;
    try {
      if (failure !== null) {
        const words = notices(await rememberedLanguage(host));
        await say(host, surroundings, sentenceOf(words, failure), true);
      } else if (preset === undefined) {
        await tidyMap(host, surroundings);
      } else {
        await insertPreset(host, preset, parameters, surroundings);
      }
    } finally {
      host.closePlugin();
    }
  };

  try {
    host.parameters.on('input', suggest);
  } catch {
    // An editor without quick actions asks for no parameters.
  }
  host.on('run', (event) => {
    if (event.command === 'open-dev-resource') return;
    run(event.command, event.parameters).catch(() => {
      // The plugin was closed meanwhile, or the host will not even show a notice: nobody is left to tell.
    });
  });
};
