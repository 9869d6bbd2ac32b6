/**
 * A scene as the snapshot that a board would give on which it was drawn and nobody did anything; and a board
 * of such a snapshot to play people on: they move, type, delete, copy and add.
 */
import { layout } from '../../../journey/layout/layout.ts';
import type { Journey } from '../../../journey/model/journey.ts';
import { pathBox } from '../../../journey/scene/path-course.ts';
import type { Box, Point, Scene, SceneItem } from '../../../journey/scene/scene.ts';
import type { BoardNode, Snapshot } from '../../../journey/snapshot/snapshot.ts';

export type Curves = 'connectors' | 'paths';

/** Where maps of these tests stand on the page. */
const CORNER: Point = { x: -3000, y: 1234 };

const TYPES: Readonly<Record<Curves, Readonly<Record<SceneItem['kind'], string>>>> = {
  connectors: {
    section: 'SECTION',
    sticky: 'STICKY',
    text: 'TEXT',
    shape: 'SHAPE_WITH_TEXT',
    line: 'LINE',
    rectangle: 'RECTANGLE',
    connector: 'CONNECTOR',
    path: 'VECTOR',
    rules: 'VECTOR',
  },
  paths: {
    section: 'FRAME',
    sticky: 'FRAME',
    text: 'TEXT',
    shape: 'FRAME',
    line: 'LINE',
    rectangle: 'RECTANGLE',
    connector: 'CONNECTOR',
    path: 'VECTOR',
    rules: 'VECTOR',
  },
};

const textOf = (item: SceneItem): string | null => {
  if (item.kind === 'sticky') return item.text;
  if (item.kind === 'text') return item.runs.map((run) => run.text).join('');
  if (item.kind === 'shape' || item.kind === 'connector') return item.label?.text ?? '';
  return null;
};

const colourOf = (item: SceneItem) => {
  if (item.kind === 'text') return null;
  return 'fill' in item ? item.fill : item.colour;
};

const sizeOf = (item: SceneItem): { width: number; height: number } => {
  if (item.kind === 'connector') return { width: 0, height: 0 };
  if (item.kind === 'line') return { width: item.length, height: 0 };
  return { width: item.width, height: item.height };
};

const drawnNodes = (scene: Scene, map: string, curves: Curves): BoardNode[] => {
  const nodes: BoardNode[] = [];
  const ids = new Map<string, string>();
  const draw = (item: SceneItem, parent: string | null, corner: Point): void => {
    const id = `7:${nodes.length + 1}`;
    ids.set(item.key, id);
    const { x, y } = item.kind === 'path' ? pathBox(item) : item;
    const box = { x: corner.x + x, y: corner.y + y, ...sizeOf(item) };
    const text = textOf(item);
    const colour = colourOf(item);
    nodes.push({
      id,
      type: TYPES[curves][item.kind],
      parent,
      box,
      text,
      name: item.kind === 'section' ? item.name : (text ?? ''),
      fill: colour,
      isLocked: item.isLocked,
      isHidden: false,
      record: {
        m: map,
        k: item.key,
        n: id,
        ...(text === null || text === '' ? {} : { t: text }),
        x: item.x - item.anchor.x,
        y: item.y - item.anchor.y,
        ...(colour === null ? {} : { c: colour }),
      },
      stuckTo: null,
      votes: {},
      author: null,
    });
    if (item.kind === 'section') for (const child of item.children) draw(child, id, box);
  };
  draw(scene.map, null, CORNER);
  return nodes;
};

/** What stands on the board after `journey` was drawn. */
export const drawn = (journey: Journey, curves: Curves = 'connectors'): Snapshot => {
  const scene = layout(journey, { curves, stored: null, noteHeights: new Map() });
  const nodes = drawnNodes(scene, journey.id, curves);
  return {
    node: nodes[0]?.id ?? '',
    map: journey.id,
    isCopy: false,
    rev: '1-test',
    journey: JSON.parse(JSON.stringify(journey)),
    trouble: 'none',
    grid: { across: scene.across, titleSize: scene.titleSize, headText: scene.headText },
    nodes,
    mark: 'drawn',
  };
};

/** The same board after its stored data was deleted. */
export const withoutStored = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  journey: null,
  trouble: 'missing',
  rev: '',
});

/** A board to play people on; every deed gives the board after it. */
export class PlayedBoard {
  readonly snapshot: Snapshot;
  constructor(snapshot: Snapshot) {
    this.snapshot = snapshot;
  }

  /** The first node with that key, which must be there. */
  at(key: string): BoardNode {
    const node = this.snapshot.nodes.find(({ record }) => record?.k === key);
    if (node === undefined) throw new Error(`Nothing on the board has the key ${key}.`);
    return node;
  }

  has(key: string): boolean {
    return this.snapshot.nodes.some(({ record }) => record?.k === key);
  }

  #with(nodes: readonly BoardNode[]): PlayedBoard {
    return new PlayedBoard({ ...this.snapshot, nodes });
  }

  #change(id: string, change: (node: BoardNode) => BoardNode): PlayedBoard {
    return this.#with(this.snapshot.nodes.map((node) => (node.id === id ? change(node) : node)));
  }

  /** Ids of a node and of all that stands in it. */
  #withContents(id: string): Set<string> {
    const ids = new Set([id]);
    for (const node of this.snapshot.nodes)
      if (node.parent !== null && ids.has(node.parent)) ids.add(node.id);
    return ids;
  }

  edit(key: string, change: Partial<BoardNode>): PlayedBoard {
    return this.#change(this.at(key).id, (node) => ({ ...node, ...change }));
  }

  type(key: string, text: string): PlayedBoard {
    return this.edit(key, { text });
  }

  /** Moves a node with all that stands in it. */
  move(key: string, dx: number, dy: number): PlayedBoard {
    const ids = this.#withContents(this.at(key).id);
    return this.#with(
      this.snapshot.nodes.map((node) =>
        ids.has(node.id) ? { ...node, box: { ...node.box, x: node.box.x + dx, y: node.box.y + dy } } : node,
      ),
    );
  }

  /** Moves a node so that its centre stands `dx`, `dy` from that of another one. */
  moveOnto(key: string, other: string, dx = 0, dy = 0): PlayedBoard {
    const [from, to] = [this.at(key).box, this.at(other).box];
    return this.move(
      key,
      to.x + to.width / 2 + dx - from.x - from.width / 2,
      to.y + to.height / 2 + dy - from.y - from.height / 2,
    );
  }

  /** Deletes a node with all that stands in it. */
  remove(key: string): PlayedBoard {
    const ids = this.#withContents(this.at(key).id);
    return this.#with(this.snapshot.nodes.filter(({ id }) => !ids.has(id)));
  }

  /** A duplicate on top of all, with our record on it, as the host copies it. */
  copy(key: string, id: string, dx: number, dy: number): PlayedBoard {
    const node = this.at(key);
    const box = { ...node.box, x: node.box.x + dx, y: node.box.y + dy };
    return this.#with([...this.snapshot.nodes, { ...node, id, box }]);
  }

  /** A sticky of a person, or what `as` makes of it, with its centre at a place on the page. */
  add(id: string, text: string, centre: Point, as: Partial<BoardNode> = {}): PlayedBoard {
    const box: Box = { x: centre.x - 120, y: centre.y - 120, width: 240, height: 240 };
    const node: BoardNode = {
      id,
      type: 'STICKY',
      parent: this.snapshot.node,
      box,
      text,
      name: text,
      fill: '#FFE299',
      isLocked: false,
      isHidden: false,
      record: null,
      stuckTo: null,
      votes: {},
      author: null,
      ...as,
    };
    return this.#with([...this.snapshot.nodes, node]);
  }

  /** The middle of a cell, px on the page. */
  cell(laneId: string, stageId: string): Point {
    const header = this.at(`stage/${stageId}`).box;
    const lane = this.at(`lane/${laneId}`).box;
    return { x: header.x + header.width / 2, y: lane.y + lane.height / 2 };
  }
}
