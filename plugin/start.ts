import type { PresetName } from '../journey/model/journey.ts';
import { notices } from '../journey/words/notices.ts';
import { findHome } from './capabilities.ts';
import type { Host } from './figjam.ts';
import { insertPreset, say, sentenceOf } from './insert-command.ts';
import { LANGUAGES, readInsertParameters } from './insert-parameters.ts';
import { openPanel } from './panel.ts';
import type { Surroundings } from './session.ts';
import { rememberedLanguage } from './settings.ts';

/** The commands of the manifest that draw a preset without the panel. */
const PRESET_OF: Readonly<Record<string, PresetName>> = { 'insert-b2c': 'b2c', 'insert-b2b': 'b2b' };

/** Helps while a person types the parameters of a command: languages to choose from, and an early word on a title. */
const suggest = ({ key, query, result }: ParameterInputEvent): void => {
  if (key === 'language') {
    const typed = query.toLowerCase();
    result.setSuggestions(
      LANGUAGES.filter(({ name }) => name.toLowerCase().includes(typed)).map((one) => ({ ...one })),
    );
    return;
  }
  const read = readInsertParameters(query === '' ? {} : { [key]: query }, 'en');
  // Where free text is allowed the host has no `setError`, so the sentence stands where suggestions do.
  result.setSuggestions(read.ok ? [] : [read.sentence]);
};

/** Listens for what the person asks of the plugin. `html` is the panel. */
export const start = (host: Host, html: string, surroundings: Surroundings): void => {
  const run = async (
    command: string,
    parameters: Readonly<Record<string, unknown>> | undefined,
  ): Promise<void> => {
    const home = findHome(host);
    if (home.failure !== null) {
      const words = notices((await rememberedLanguage(host)) ?? 'en');
      await say(host, surroundings, sentenceOf(words, home.failure), true);
      host.closePlugin();
      return;
    }
    const preset = PRESET_OF[command];
    if (preset === undefined) openPanel(host, html, home.editor, command, surroundings);
    else await insertPreset(host, preset, parameters, surroundings);
  };

  host.parameters.on('input', suggest);
  host.on('run', (event) => {
    if (event.command !== 'open-dev-resource') void run(event.command, event.parameters);
  });
};
