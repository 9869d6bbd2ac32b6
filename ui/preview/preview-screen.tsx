import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { IconButton } from '../controls/icon-button.tsx';
import type { PreviewProps } from '../form/tab-props.ts';
import { previewWords } from '../words/preview-words.ts';
import { paintScene, showsNoteTexts } from './paint-scene/paint-scene.ts';
import './preview.css';
import { useScene } from './use-scene.ts';
import { fitScale, scrollAfterZoom, within, ZOOM_STEP } from './zoom.ts';

const AIR = 12; // px around the map

/** The whole preview with its zoom bar; fills its box, be it the panel's body or the pane beside the form. */
export function PreviewScreen({ editing, editor, language }: PreviewProps) {
  const words = previewWords(language);
  const scene = useScene(editing, editor);
  const view = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState({ width: 0, height: 0 });
  const [chosen, setChosen] = useState<number | null>(null); // null = fitted, and stays so
  const lastScale = useRef(0);

  useLayoutEffect(() => {
    const measure = () => {
      const { offsetWidth: width = 0, offsetHeight: height = 0 } = view.current ?? {};
      setBox((known) => (known.width === width && known.height === height ? known : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (view.current !== null) observer.observe(view.current);
    return () => observer.disconnect();
  }, []);

  const scale = scene === null ? 0 : (chosen ?? fitScale(scene.map, box, AIR));
  const hasTexts = showsNoteTexts(scale);
  const parts = useMemo(() => (scene === null ? [] : paintScene(scene, hasTexts)), [scene, hasTexts]);

  // What was in the middle stays there.
  useLayoutEffect(() => {
    const scroller = view.current;
    const from = lastScale.current;
    lastScale.current = scale;
    if (scroller === null || from === 0 || scale === 0 || from === scale) return;
    scroller.scrollLeft = scrollAfterZoom(scroller.scrollLeft, scroller.clientWidth, from, scale);
    scroller.scrollTop = scrollAfterZoom(scroller.scrollTop, scroller.clientHeight, from, scale);
  }, [scale]);

  const zoomBy = (factor: number) => {
    if (scale > 0) setChosen(within(scale * factor));
  };
  const latestZoom = useRef(zoomBy);
  latestZoom.current = zoomBy;
  useEffect(() => {
    const scroller = view.current;
    // A listener of its own: one that prevents the page's zoom must not be passive.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      latestZoom.current(Math.exp(-event.deltaY / 200));
    };
    scroller?.addEventListener('wheel', onWheel, { passive: false });
    return () => scroller?.removeEventListener('wheel', onWheel);
  }, []);

  const grabbed = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  const { width = 0, height = 0, fill = '#FFFFFF' } = scene?.map ?? {};
  return (
    <div class="preview">
      <div
        class="preview-view"
        role="region"
        tabIndex={0}
        aria-label={words.region}
        ref={view}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (event.key === '+' || event.key === '=') zoomBy(ZOOM_STEP);
          else if (event.key === '-' || event.key === '−') zoomBy(1 / ZOOM_STEP);
          else if (event.key === '0') setChosen(null);
        }}
        onPointerDown={(event) => {
          if (event.button > 1 || event.pointerType === 'touch') return; // a finger scrolls by itself
          const { scrollLeft: left, scrollTop: top } = event.currentTarget;
          grabbed.current = { x: event.clientX, y: event.clientY, left, top };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          const start = grabbed.current;
          if (start === null) return;
          event.currentTarget.scrollLeft = start.left - (event.clientX - start.x);
          event.currentTarget.scrollTop = start.top - (event.clientY - start.y);
        }}
        onPointerUp={() => {
          grabbed.current = null;
        }}
        onPointerCancel={() => {
          grabbed.current = null;
        }}
      >
        {scene !== null && box.width > 0 && (
          <svg
            class="preview-picture"
            role="img"
            aria-label={words.picture}
            viewBox={`0 0 ${width} ${height}`}
            width={width * scale}
            height={height * scale}
            lang={editing.journey().boardLanguage}
          >
            <rect width={width} height={height} rx={24} fill={fill} />
            {parts.map((part) => (
              <g key={part.key} dangerouslySetInnerHTML={{ __html: part.markup }} />
            ))}
          </svg>
        )}
      </div>
      <div class="zoom-bar">
        <IconButton icon="minus" label={words.zoomOut} onClick={() => zoomBy(1 / ZOOM_STEP)} />
        <span class="zoom-percent">{words.percent(Math.round(scale * 100))}</span>
        <IconButton icon="plus" label={words.zoomIn} onClick={() => zoomBy(ZOOM_STEP)} />
        <button type="button" class="button quiet" onClick={() => setChosen(null)}>
          {words.fit}
        </button>
      </div>
    </div>
  );
}
