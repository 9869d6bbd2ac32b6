import { NodeRef } from './crossing.ts';
import type { Op } from './document-store.ts';
import type { Engine, Origin } from './engine.ts';

/** What happened to one node since the plugin was last told. */
interface NodeNews {
  readonly id: string;
  readonly kind: string;
  readonly origin: Origin;
  pageId: string | undefined;
  created: boolean;
  deleted: boolean;
  readonly properties: Set<string>;
  /** Whether a `documentchange` callback did it, which is then not told of it. */
  readonly ownEcho: boolean;
  /** The parent it had before this batch, to tell a move from a new place among its siblings. */
  readonly oldParent: string | null;
}

type Emit = (on: string, name: string, value: unknown) => void;

/**
 * Tells the plugin what changed (rule 39): in a turn of its own, gathered by node, with the origin of each
 * change. Nodes that come or go are told of only at the top of their subtree. Who does not listen costs
 * nothing.
 */
export class ChangeFeed {
  private news = new Map<string, NodeNews>();
  private readonly lastParent = new Map<string, string>();
  private planned = false;
  private inCallback = false;

  constructor(
    private readonly engine: Engine,
    private readonly emit: Emit,
  ) {
    engine.store.listen((op) => {
      if (this.wanted()) this.take(op);
    });
  }

  private wanted(): boolean {
    const { listening } = this.engine;
    if (listening.size === 0) return false;
    for (const entry of listening)
      if (entry.endsWith(' nodechange') || entry === 'figma documentchange') return true;
    return false;
  }

  private take(op: Op): void {
    const id = op.op === 'add' || op.op === 'erase' ? op.record.id : op.id;
    const news = this.newsOf(id, op);
    if (op.op === 'add') news.created = true;
    else if (op.op === 'erase') news.deleted = true;
    else if (op.op === 'write') news.properties.add(op.property);
    else if (op.op === 'detach') {
      this.lastParent.set(id, op.parentId);
      news.pageId = this.pageOf(op.parentId) ?? news.pageId;
    } else if (op.parentId !== news.oldParent) news.properties.add('parent');
    if (!this.engine.rules.on(39)) this.flush();
    else if (!this.planned) {
      this.planned = true;
      this.engine.tasks.plan(() => this.flush());
    }
  }

  private newsOf(id: string, op: Op): NodeNews {
    const key = `${this.engine.originSeen} ${String(this.inCallback)} ${id}`;
    const known = this.news.get(key);
    if (known !== undefined) return known;
    const record = op.op === 'add' || op.op === 'erase' ? op.record : this.engine.store.get(id);
    const fresh: NodeNews = {
      id,
      kind: record.type,
      origin: this.engine.originSeen,
      ownEcho: this.inCallback,
      pageId: this.pageOf(id),
      created: false,
      deleted: false,
      properties: new Set(),
      oldParent: op.op === 'detach' ? op.parentId : record.parentId,
    };
    this.news.set(key, fresh);
    return fresh;
  }

  private pageOf(id: string): string | undefined {
    const record = this.engine.store.find(id);
    return record === undefined ? undefined : this.engine.store.pageOf(record)?.id;
  }

  private flush(): void {
    this.planned = false;
    const news = [...this.news.values()];
    this.news = new Map();
    const changes = this.changesOf(news);
    for (const pageId of new Set(changes.map((one) => one.pageId))) {
      if (pageId === undefined || !this.engine.listening.has(`${pageId} nodechange`)) continue;
      const nodeChanges = changes.filter((one) => one.pageId === pageId).map((one) => one.change);
      this.emit(pageId, 'nodechange', { nodeChanges });
    }
    const documentChanges = this.changesOf(news.filter((one) => !one.ownEcho)).map((one) => one.change);
    if (!this.engine.listening.has('figma documentchange') || documentChanges.length === 0) return;
    this.inCallback = true;
    try {
      this.emit('figma', 'documentchange', { documentChanges });
    } finally {
      this.inCallback = false;
    }
  }

  private changesOf(
    news: readonly NodeNews[],
  ): { pageId: string | undefined; change: Record<string, unknown> }[] {
    const created = new Set(news.filter((one) => one.created).map((one) => one.id));
    const deleted = new Set(news.filter((one) => one.deleted).map((one) => one.id));
    const found: { pageId: string | undefined; change: Record<string, unknown> }[] = [];
    for (const one of news) {
      const common = { id: one.id, origin: one.origin };
      const pageId = this.pageOf(one.id) ?? one.pageId;
      const removed = { removed: true, type: one.kind, id: one.id };
      if (one.created && one.deleted) continue;
      if (one.deleted) {
        if (deleted.has(this.lastParent.get(one.id) ?? '')) continue;
        found.push({ pageId, change: { ...common, type: 'DELETE', node: removed } });
        continue;
      }
      const record = this.engine.store.find(one.id);
      const node = record === undefined ? removed : new NodeRef(record.id, record.type);
      if (one.created) {
        if (record !== undefined && created.has(record.parentId ?? '')) continue;
        found.push({ pageId, change: { ...common, type: 'CREATE', node } });
      } else if (one.properties.size > 0) {
        found.push({
          pageId,
          change: { ...common, type: 'PROPERTY_CHANGE', node, properties: [...one.properties] },
        });
      }
    }
    return found;
  }
}
