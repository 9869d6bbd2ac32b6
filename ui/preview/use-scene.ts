import { useEffect, useRef, useState } from 'preact/hooks';
import { layout } from '../../journey/layout/layout.ts';
import type { Journey } from '../../journey/model/journey.ts';
import type { Scene } from '../../journey/scene/scene.ts';
import type { Editing } from '../form/editing.ts';
import type { PreviewProps } from '../form/tab-props.ts';

/** The picture follows when nobody has changed anything for so long, ms. */
const QUIET = 250;
/** And at the latest so long after that, though the browser were busy, ms. */
const PATIENCE = 1000;

/** Strip, pane and full screen show one map: whoever asks second gets the scene that is there. */
const scenes = new WeakMap<Journey, Map<PreviewProps['editor'], Scene>>();

function sceneOf(journey: Journey, editor: PreviewProps['editor']): Scene {
  const known = scenes.get(journey) ?? new Map<PreviewProps['editor'], Scene>();
  scenes.set(journey, known);
  const found = known.get(editor);
  if (found !== undefined) return found;
  const made = layout(journey, {
    curves: editor === 'figjam' ? 'connectors' : 'paths',
    stored: null,
    noteHeights: new Map(),
  });
  known.set(editor, made);
  return made;
}

/** Calls `work` in a quiet moment after `delay` ms; gives the function that calls it off. */
function whenQuiet(work: () => void, delay: number): () => void {
  let callOff: () => void = () => undefined;
  const timer = setTimeout(() => {
    // Safari, in which Figma runs too, knows no idle moments in its older versions: there the pause must do.
    if ('requestIdleCallback' in globalThis) {
      const idle = requestIdleCallback(work, { timeout: PATIENCE });
      callOff = () => cancelIdleCallback(idle);
    } else {
      work();
    }
  }, delay);
  return () => {
    clearTimeout(timer);
    callOff();
  };
}

/**
 * The map being edited as the board would get it. It follows the edits later: each one puts the layout off
 * again, so that typing never waits for it. Null until the first one is made.
 */
export function useScene(editing: Editing, editor: PreviewProps['editor']): Scene | null {
  const [scene, setScene] = useState<Scene | null>(() => scenes.get(editing.journey())?.get(editor) ?? null);
  const drawn = useRef<Journey | null>(null);
  useEffect(() => {
    let callOff: () => void = () => undefined;
    const plan = (delay: number) => {
      if (editing.journey() === drawn.current) return;
      callOff();
      callOff = whenQuiet(() => {
        drawn.current = editing.journey();
        setScene(sceneOf(drawn.current, editor));
      }, delay);
    };
    drawn.current = null;
    plan(0);
    const unwatch = editing.watch(() => plan(QUIET));
    return () => {
      unwatch();
      callOff();
    };
  }, [editing, editor]);
  return scene;
}
