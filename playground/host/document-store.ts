import type { DocumentRecord, NodeRecord } from './node-record.ts';
import { HostError } from './host-error.ts';

/** Members of a record that a plain write may change; tree links change by `attach` and `detach` only. */
export type RecordKey = Exclude<keyof NodeRecord, 'id' | 'type' | 'parentId' | 'childIds'>;

/**
 * One change of the document in a form that can be undone: every write of the host ends in these five, so
 * that undo, events and geometry see the same story.
 */
export type Op =
  | { readonly op: 'add'; readonly record: NodeRecord }
  | { readonly op: 'erase'; readonly record: NodeRecord }
  | { readonly op: 'attach'; readonly id: string; readonly parentId: string; readonly index: number }
  | { readonly op: 'detach'; readonly id: string; readonly parentId: string; readonly index: number }
  | {
      readonly op: 'write';
      readonly id: string;
      readonly key: RecordKey;
      /** The member's name as events report it; usually the key itself. */
      readonly property: string;
      readonly before: unknown;
      readonly after: unknown;
    };

/** A document as a file keeps it: to be opened as often as one likes. */
export interface SavedDocument {
  readonly nodes: readonly NodeRecord[];
  readonly lastNumber: number; // of the ids given so far: none is ever used again
}

type OpListener = (op: Op) => void;

/** The op that takes another one back. */
export function inverse(op: Op): Op {
  switch (op.op) {
    case 'add':
      return { op: 'erase', record: op.record };
    case 'erase':
      return { op: 'add', record: op.record };
    case 'attach':
      return { ...op, op: 'detach' };
    case 'detach':
      return { ...op, op: 'attach' };
    case 'write':
      return { ...op, before: op.after, after: op.before };
  }
}

/** The document: records by id, changed by ops alone. It knows the tree, but none of the host's rules. */
export class DocumentStore implements DocumentRecord {
  readonly rootId = '0:0';
  readonly nodes = new Map<string, NodeRecord>();
  /** Whose editor is at work: with several on one document, what one does is what others did to the rest. */
  actor: object | null = null;
  /** Bumped by every op, so that what depends on places knows when it is stale. */
  version = 0;
  private readonly listeners: OpListener[] = [];
  private lastNumber = 0;

  /** Does something as one of the editors of this document. */
  as<Result>(actor: object, act: () => Result): Result {
    const before = this.actor;
    this.actor = actor;
    try {
      return act();
    } finally {
      this.actor = before;
    }
  }

  /** A copy of everything. */
  save(): SavedDocument {
    return { nodes: structuredClone([...this.nodes.values()]), lastNumber: this.lastNumber };
  }

  /** Takes a copy of a saved document in, as an empty editor opens a file: no op is told. */
  open({ nodes, lastNumber }: SavedDocument): void {
    for (const record of structuredClone(nodes)) this.nodes.set(record.id, record);
    this.lastNumber = lastNumber;
  }

  /** Calls the listener after every op, also those of undo. */
  listen(listener: OpListener): void {
    this.listeners.push(listener);
  }

  /** A new id, e.g. `1:23`; ids are never used again. */
  newId(): string {
    this.lastNumber += 1;
    return `1:${String(this.lastNumber)}`;
  }

  /** The record; throws when the document has no such node. */
  get(id: string): NodeRecord {
    const record = this.nodes.get(id);
    if (record === undefined) throw new HostError(`The node with id "${id}" does not exist`);
    return record;
  }

  find(id: string | null): NodeRecord | undefined {
    return id === null ? undefined : this.nodes.get(id);
  }

  apply(op: Op): void {
    switch (op.op) {
      case 'add':
        this.nodes.set(op.record.id, op.record);
        break;
      case 'erase':
        this.nodes.delete(op.record.id);
        break;
      case 'attach': {
        this.get(op.parentId).childIds.splice(op.index, 0, op.id);
        this.get(op.id).parentId = op.parentId;
        break;
      }
      case 'detach': {
        const siblings = this.get(op.parentId).childIds;
        const at = siblings[op.index] === op.id ? op.index : siblings.indexOf(op.id);
        if (at >= 0) siblings.splice(at, 1);
        this.get(op.id).parentId = null;
        break;
      }
      case 'write':
        Object.assign(this.get(op.id), { [op.key]: op.after });
        break;
    }
    this.version += 1;
    for (const listener of this.listeners) listener(op);
  }

  add(record: NodeRecord): void {
    this.apply({ op: 'add', record });
  }

  /** Writes a member, unless it has that very value already. */
  write<K extends RecordKey>(record: NodeRecord, key: K, value: NodeRecord[K], property: string = key): void {
    const before = record[key];
    if (Object.is(before, value)) return;
    this.apply({ op: 'write', id: record.id, key, property, before, after: value });
  }

  /** Writes a member that few kinds have. */
  writeExtra(record: NodeRecord, name: string, value: unknown): void {
    this.write(record, 'extra', { ...record.extra, [name]: value }, name);
  }

  /** Puts a node under a parent at an index; a node that has a parent leaves it first. */
  attach(record: NodeRecord, parent: NodeRecord, index: number): void {
    if (record.parentId !== null) this.detach(record);
    this.apply({
      op: 'attach',
      id: record.id,
      parentId: parent.id,
      index: Math.min(index, parent.childIds.length),
    });
  }

  detach(record: NodeRecord): void {
    const parent = this.find(record.parentId);
    if (parent === undefined) return;
    const last = parent.childIds.length - 1;
    const index = parent.childIds[last] === record.id ? last : parent.childIds.indexOf(record.id);
    this.apply({ op: 'detach', id: record.id, parentId: parent.id, index });
  }

  /** Takes a node and all below it out of the document. */
  remove(record: NodeRecord): void {
    for (const id of [...record.childIds].reverse()) this.remove(this.get(id));
    this.detach(record);
    this.apply({ op: 'erase', record });
  }

  /** The nodes below a node, parents before children, in the order of the tree. */
  *below(record: NodeRecord): Generator<NodeRecord> {
    for (const id of record.childIds) {
      const child = this.nodes.get(id);
      if (child === undefined) continue;
      yield child;
      yield* this.below(child);
    }
  }

  isInside(record: NodeRecord, ancestorId: string): boolean {
    for (let at: NodeRecord | undefined = record; at !== undefined; at = this.find(at.parentId)) {
      if (at.id === ancestorId) return true;
    }
    return false;
  }

  /** The page a node stands on; undefined for the document and for what is not in the tree. */
  pageOf(record: NodeRecord): NodeRecord | undefined {
    let at: NodeRecord | undefined = record;
    while (at !== undefined && at.type !== 'PAGE') at = this.find(at.parentId);
    return at;
  }
}
