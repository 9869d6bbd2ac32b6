import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Skeletons } from '../controls/skeletons.tsx';
import type { StartWords } from '../words/start-words.ts';

/** The place of the maps on this page; without `children` nothing is known of them yet. */
export function MapsSection({
  words,
  children = <Skeletons label={words.loadingMaps} />,
}: {
  readonly words: StartWords;
  readonly children?: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="maps" aria-labelledby={id}>
      <h2 class="maps-title" id={id}>
        {words.mapsHere}
      </h2>
      {children}
    </section>
  );
}
