import { IconButton } from '../controls/icon-button.tsx';
import { Skeletons } from '../controls/skeletons.tsx';
import { Frame } from '../frame.tsx';
import type { PanelWords } from '../words/panel-words.ts';

/** A map that was asked for and has not come yet; the way back stays. */
export function OpeningScreen({
  words,
  onLeave,
}: {
  readonly words: PanelWords;
  readonly onLeave: () => void;
}) {
  return (
    <Frame
      title={words.openingMap}
      before={<IconButton icon="back" label={words.allMaps} onClick={onLeave} />}
    >
      <Skeletons label={words.openingMap} />
    </Frame>
  );
}
