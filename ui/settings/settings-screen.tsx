import type { BoardLanguage } from '../../journey/model/journey.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { Switch } from '../controls/switch.tsx';
import { Frame } from '../frame.tsx';
import type { PanelWords } from '../words/panel-words.ts';
import { LANGUAGES } from '../words/languages.ts';
import { VERSION } from './version.ts';

/** Width and height of each named window size, in px. */
const SIZES = { small: [320, 400], standard: [360, 640], wide: [760, 640] } as const;
const SIZE_NAMES = ['small', 'standard', 'wide'] as const;

/** What is a person's own and not the map's: language, window, and what Tropa is. */
export function SettingsScreen({
  words,
  language,
  onBack,
  onLanguage,
  readsAuthors,
  onAuthors,
  onResize,
}: {
  readonly words: PanelWords;
  readonly language: BoardLanguage;
  readonly onBack: () => void;
  readonly onLanguage: (language: BoardLanguage) => void;
  readonly readsAuthors: boolean;
  readonly onAuthors: (isOn: boolean) => void;
  readonly onResize: (width: number, height: number) => void;
}) {
  const size = SIZE_NAMES.find(
    (name) => SIZES[name][0] === window.innerWidth && SIZES[name][1] === window.innerHeight,
  );
  return (
    <Frame
      title={words.settings}
      focusesTitle
      before={<IconButton icon="back" label={words.back} onClick={onBack} />}
    >
      <Segmented
        label={words.panelLanguage}
        value={language}
        options={LANGUAGES.map(({ value, name }) => ({ value, name, lang: value }))}
        onChoose={onLanguage}
      />
      <Segmented
        label={words.windowSize}
        value={size ?? null}
        options={SIZE_NAMES.map((name) => ({ value: name, name: words.windowSizes[name] }))}
        onChoose={(name) => onResize(SIZES[name][0], SIZES[name][1])}
      />
      <div class="block">
        <Switch label={words.living.authors} isOn={readsAuthors} onChange={onAuthors} />
        {!readsAuthors && <p class="meta">{words.living.authorsOff}</p>}
      </div>
      <section class="block">
        <h2 class="label">{words.about}</h2>
        <p>{words.aboutText}</p>
        <p class="meta">{words.version(VERSION)}</p>
      </section>
    </Frame>
  );
}
