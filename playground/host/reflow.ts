import type { Engine } from './engine.ts';
import type { NodeRecord } from './node-record.ts';
import { layOut } from './members/auto-layout.ts';
import { stickySize, textNodeSize } from './text-size.ts';

/** Works out the size of a node after its text changed: stickies grow, TEXT follows its mode, shapes do not. */
export function reflow(engine: Engine, record: NodeRecord): void {
  if (record.type === 'STICKY' && engine.rules.on(20)) {
    const size = stickySize(record, engine.switches.stickyMetrics);
    engine.store.write(record, 'width', size.width);
    engine.store.write(record, 'height', size.height);
  }
  if (record.type === 'TEXT') {
    const size = textNodeSize(record);
    engine.store.write(record, 'width', size.width);
    engine.store.write(record, 'height', size.height);
    const parent = engine.store.find(record.parentId);
    if (parent !== undefined) layOut(engine, parent);
  }
}
