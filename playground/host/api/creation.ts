import { groupNodes, ungroup } from '../groups.ts';
import { refusal } from '../host-error.ts';
import type { NodeRecord } from '../node-record.ts';
import type { Session } from '../session.ts';
import { makeTable } from '../members/tables.ts';
import type { ApiMembers } from './api-member.ts';

/** A new node on the current page, on top of everything (rule 16). */
export function create(session: Session, kind: string): NodeRecord {
  const { engine } = session;
  const record = engine.make(kind);
  engine.store.add(record);
  const page = engine.currentPage();
  const parent = engine.rules.on(16) ? page : engine.store.get(engine.store.rootId);
  engine.store.attach(record, parent, parent.childIds.length);
  return record;
}

const KIND_OF_CALL: Readonly<Record<string, string>> = {
  createRectangle: 'RECTANGLE',
  createLine: 'LINE',
  createEllipse: 'ELLIPSE',
  createPolygon: 'POLYGON',
  createStar: 'STAR',
  createVector: 'VECTOR',
  createText: 'TEXT',
  createFrame: 'FRAME',
  createSlice: 'SLICE',
  createSection: 'SECTION',
  createSticky: 'STICKY',
  createConnector: 'CONNECTOR',
  createShapeWithText: 'SHAPE_WITH_TEXT',
  createCodeBlock: 'CODE_BLOCK',
  createComponent: 'COMPONENT',
};

function creators(): ApiMembers {
  return Object.fromEntries(
    Object.entries(KIND_OF_CALL).map(([name, kind]) => [
      name,
      { call: (session: Session) => session.engine.ref(create(session, kind)) },
    ]),
  );
}

/** Calls that make nodes. Which of them an editor has stands in `figma-members.ts`. */
export const creationMembers: ApiMembers = {
  ...creators(),
  createTable: {
    call: (session, [rows, columns]) => {
      const table = create(session, 'TABLE');
      makeTable(
        session.engine,
        table,
        typeof rows === 'number' ? rows : 2,
        typeof columns === 'number' ? columns : 2,
      );
      return session.engine.ref(table);
    },
  },
  createPage: {
    call: ({ engine }) => {
      const page = engine.make('PAGE');
      engine.store.add(page);
      const root = engine.store.get(engine.store.rootId);
      engine.store.attach(page, root, root.childIds.length);
      engine.store.write(page, 'name', `Page ${String(root.childIds.length)}`);
      return engine.ref(page);
    },
  },
  group: {
    call: ({ engine }, [nodes, parent, index]) => {
      if (!Array.isArray(nodes) || nodes.length === 0) {
        throw refusal('group', 'First argument must be an array of at least one node');
      }
      const records = nodes.map((one) => engine.node('group', one));
      const target = engine.node('group', parent);
      return engine.ref(groupNodes(engine, records, target, typeof index === 'number' ? index : null));
    },
  },
  ungroup: {
    call: ({ engine }, [node]) => engine.refs(ungroup(engine, engine.node('ungroup', node))),
  },
};
