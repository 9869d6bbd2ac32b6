import type { MapRow } from '../../journey/protocol/contract.ts';
import { boardWords } from '../../journey/words/board-words.ts';
import type { RestProps } from '../app.tsx';
import { Icon } from '../controls/icon.tsx';
import { Notice } from '../controls/notice.tsx';
import { Skeletons } from '../controls/skeletons.tsx';
import type { PanelState } from '../panel-state.ts';
import { failureReason } from '../words/failure-sentence.ts';
import { panelWords, type PanelWords } from '../words/panel-words.ts';

/** The maps on this page, each a way into its form. */
export function MapsList({ state: { language, maps }, session }: RestProps) {
  const words = panelWords(language);
  return maps.kind === 'loading' ? (
    <Skeletons label={words.loadingMaps} />
  ) : maps.kind === 'unlisted' ? (
    <Notice kind="warn" sentences={[words.mapsNotListed(failureReason(words, maps.failure))]}>
      <button type="button" class="link" onClick={session.listMaps}>
        {words.tryAgain}
      </button>
    </Notice>
  ) : maps.maps.length === 0 ? (
    <p class="meta">{words.noMaps}</p>
  ) : (
    <ul class="maps-list">
      {maps.maps.map((map) => (
        <li key={map.node}>
          <button type="button" class="map-row" onClick={() => session.openMap(map.node)}>
            <span class="map-row-words">
              <span class="map-row-title" dir="auto">
                {map.title.trim() || words.untitled}
              </span>
              <span class="meta">{lineOf(map, words, language)}</span>
            </span>
            {map.state !== 'ready' && (
              <span class="map-row-state">
                <Icon name="warn" />
                {words.mapStates[map.state]}
              </span>
            )}
            <Icon name="open" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** e.g. `B2B · 4 stages · 77 notes`; of a damaged map nothing is known but its title. */
function lineOf(
  { preset, stages, notes, state }: MapRow,
  words: PanelWords,
  language: PanelState['language'],
): string {
  const label = preset === null ? '' : boardWords(language).presetLabels[preset];
  const counts = state === 'damaged' && stages === 0 ? [] : [words.stagesCount(stages), words.notes(notes)];
  return [...(label === '' ? [] : [label]), ...counts].join(' · ');
}
