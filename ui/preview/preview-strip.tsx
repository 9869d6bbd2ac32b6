import { useMemo } from 'preact/hooks';
import { Icon } from '../controls/icon.tsx';
import type { PreviewProps } from '../form/tab-props.ts';
import { previewWords } from '../words/preview-words.ts';
import { paintStrip, STRIP } from './paint-scene/paint-strip.ts';
import './preview.css';
import { useScene } from './use-scene.ts';

/** The strip on top of the Map tab: a small live picture, a button that opens the whole one. */
export function PreviewStrip({
  editing,
  editor,
  language,
  onOpen,
}: PreviewProps & { readonly onOpen: () => void }) {
  const scene = useScene(editing, editor);
  const picture = useMemo(() => (scene === null ? '' : paintStrip(scene)), [scene]);
  const words = previewWords(language);
  return (
    <button
      type="button"
      class="strip"
      aria-label={words.openPreview}
      data-tip={words.openPreview}
      onClick={onOpen}
    >
      <svg
        class="strip-picture"
        viewBox={`0 0 ${STRIP.width} ${STRIP.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        dangerouslySetInnerHTML={{ __html: picture }}
      />
      <span class="strip-open">
        <Icon name="expand" />
      </span>
    </button>
  );
}
