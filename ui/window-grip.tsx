import { useRef } from 'preact/hooks';

/** The least the panel's window can be, in px. */
const LEAST = { width: 320, height: 400 };
const MOST = 4000;
const PAUSE = 50; // ms between two sizes told while dragging

/** The corner that sizes the window by dragging; its keyboard way is in the settings. */
export function WindowGrip({
  label,
  onResize,
}: {
  readonly label: string;
  readonly onResize: (width: number, height: number) => void;
}) {
  const drag = useRef<{ right: number; bottom: number; last: number } | null>(null);
  const tell = (event: PointerEvent, grabbed: { right: number; bottom: number }) => {
    const fit = (size: number, least: number) => Math.round(Math.min(MOST, Math.max(least, size)));
    onResize(
      fit(event.clientX + grabbed.right, LEAST.width),
      fit(event.clientY + grabbed.bottom, LEAST.height),
    );
  };
  return (
    <button
      type="button"
      class="grip"
      tabIndex={-1}
      aria-label={label}
      data-tip={label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = {
          right: window.innerWidth - event.clientX,
          bottom: window.innerHeight - event.clientY,
          last: 0,
        };
      }}
      onPointerMove={(event) => {
        if (drag.current !== null && event.timeStamp - drag.current.last >= PAUSE) {
          drag.current.last = event.timeStamp;
          tell(event, drag.current);
        }
      }}
      onPointerUp={(event) => {
        if (drag.current !== null) tell(event, drag.current);
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    />
  );
}
