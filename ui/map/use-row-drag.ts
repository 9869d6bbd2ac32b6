import { useRef, useState } from 'preact/hooks';

/** A row in the hand: which, and where it would be put down. */
export interface Lifted {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Moving a row by its grip, with the pointer: the rows make room while it moves, the list changes when it is
 * put down. `rows` gives the rows' elements in their order.
 */
export function useRowDrag(
  lifted: Lifted | null,
  setLifted: (lifted: Lifted | null) => void,
  rows: () => readonly HTMLElement[],
  onDrop: (lifted: Lifted) => void,
) {
  const middles = useRef<readonly number[]>([]);
  const [isDragging, setDragging] = useState(false);
  return {
    onPointerDown(event: PointerEvent, id: string, from: number) {
      if (event.button !== 0 || !(event.currentTarget instanceof Element)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      middles.current = rows().map((row) => {
        const { top, height } = row.getBoundingClientRect();
        return top + height / 2;
      });
      setDragging(true);
      setLifted({ id, from, to: from });
    },
    onPointerMove(event: PointerEvent) {
      if (!isDragging || lifted === null) return;
      const to = middles.current.filter((middle, i) => i !== lifted.from && middle < event.clientY).length;
      if (to !== lifted.to) setLifted({ ...lifted, to });
    },
    onPointerUp() {
      if (isDragging && lifted !== null) onDrop(lifted);
      setDragging(false);
    },
    onPointerCancel() {
      setDragging(false);
      setLifted(null);
    },
  };
}

/** Where the row that stands at `place` shows while another one is in the hand. */
export function shownPlace(place: number, lifted: Lifted | null): number {
  if (lifted === null) return place;
  const { from, to } = lifted;
  if (place === from) return to;
  if (from < place && place <= to) return place - 1;
  return to <= place && place < from ? place + 1 : place;
}
