import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../controls/icon.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Frame } from '../frame.tsx';
import type { StartWords } from '../words/start-words.ts';
import { MapsSection } from './maps-section.tsx';
import { PresetPicture } from './preset-picture.tsx';
import type { StartingPoint } from './starting-points.ts';
import './start.css';

/** What the buttons of Start do. */
export interface StartVerbs {
  /** Puts a starting point on the board as it is, and opens it. */
  readonly insert: (point: StartingPoint) => void;
  /** Opens the form of a starting point; nothing is drawn yet. */
  readonly customise: (point: StartingPoint) => void;
  readonly showSettings: () => void;
}

/** Where a map begins: two pictured presets, a blank one, and the maps on this page. */
export function StartScreen({
  words,
  verbs,
  comesBack = false,
  news,
  maps,
}: {
  readonly words: StartWords;
  readonly verbs: StartVerbs;
  readonly comesBack?: boolean;
  readonly news?: ComponentChildren;
  /** None while nothing is known of them. */
  readonly maps?: ComponentChildren;
}) {
  return (
    <Frame
      title={words.newMap}
      comesBack={comesBack}
      after={<IconButton icon="settings" label={words.settings} onClick={verbs.showSettings} />}
    >
      {news}
      <PresetCard words={words} preset="b2c" verbs={verbs} />
      <PresetCard words={words} preset="b2b" verbs={verbs} />
      <button type="button" class="button outline" onClick={() => verbs.customise('blank')}>
        <Icon name="plus" />
        {words.blankMap}
      </button>
      <MapsSection words={words}>{maps}</MapsSection>
    </Frame>
  );
}

function PresetCard({
  words,
  preset,
  verbs,
}: {
  readonly words: StartWords;
  readonly preset: 'b2c' | 'b2b';
  readonly verbs: StartVerbs;
}) {
  const id = useId();
  const { title, line } = words.presets[preset];
  return (
    <div class="card" role="group" aria-labelledby={id}>
      <PresetPicture preset={preset} />
      <h2 class="card-title" id={id}>
        {title}
      </h2>
      <p class="card-line">{line}</p>
      <div class="button-row">
        <button
          type="button"
          class="button primary"
          aria-describedby={id}
          onClick={() => verbs.insert(preset)}
        >
          {words.insert}
        </button>
        <button
          type="button"
          class="button outline"
          aria-describedby={id}
          onClick={() => verbs.customise(preset)}
        >
          {words.customise}
        </button>
        <button
          type="button"
          class="button"
          aria-describedby={id}
          onClick={() => verbs.customise(`example-${preset}`)}
        >
          {words.example}
        </button>
      </div>
    </div>
  );
}
