import { Later } from '../engine.ts';
import type { Engine, Subject } from '../engine.ts';
import { HostError, refusal } from '../host-error.ts';
import { isRecord } from '../member.ts';
import type { Members } from '../member.ts';
import { readVectorPath } from '../vector-path.ts';

function setPaths(engine: Engine, { record }: Subject, value: unknown): void {
  if (!Array.isArray(value)) throw refusal('set_vectorPaths', 'Expected array');
  const paths = value.map((one) => {
    if (!isRecord(one) || typeof one['data'] !== 'string')
      throw refusal('set_vectorPaths', 'Expected object with "data"');
    return { windingRule: String(one['windingRule'] ?? 'NONE'), data: one['data'] };
  });
  const boxes = paths.map((path) => readVectorPath(engine, path.data));
  engine.store.write(record, 'vectorPaths', paths);
  if (boxes.length === 0) return;
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  engine.store.write(record, 'width', Math.max(...boxes.map((box) => box.x + box.width)) - left);
  engine.store.write(record, 'height', Math.max(...boxes.map((box) => box.y + box.height)) - top);
  if (engine.switches.vectorOrigin === 'shifted') {
    engine.store.write(record, 'x', record.x + left);
    engine.store.write(record, 'y', record.y + top);
  }
}

/** Vector paths in Figma's narrow grammar (rule 49). The node's box becomes the path's box. */
export const vectorMembers: Members = {
  vectorPaths: {
    get: (_engine, { record }) => record.vectorPaths.map((path) => ({ ...path })),
    set: setPaths,
  },
  vectorNetwork: {
    get: () => ({ vertices: [], segments: [], regions: [] }),
    set: (engine) => {
      if (engine.rules.on(49)) {
        throw new HostError(
          'Cannot call set_vectorNetwork with documentAccess: dynamic-page. Use setVectorNetworkAsync instead.',
        );
      }
    },
  },
  setVectorNetworkAsync: {
    call: (engine, { record }, [network]) =>
      new Later(() => engine.store.writeExtra(record, 'vectorNetwork', network)),
  },
};
