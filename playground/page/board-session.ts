import { createHost, type EmulatedHost } from '../host/host.ts';
import { Person } from '../host/people.ts';
import type { RealmFactory } from '../host/realm.ts';
import { numberOf, type BoardFile } from './board-file.ts';
import type { PluginManifest } from './manifest.ts';

export type BoardEditor = 'figjam' | 'figma';

/** What Figma would load. */
export interface Plugin {
  readonly code: string;
  readonly html: string;
  readonly manifest: PluginManifest;
}

/** One document on one emulated host, and the two people at it. */
export class BoardSession {
  readonly host: EmulatedHost;
  /** Runs the plugin: edits are LOCAL and can be undone. */
  readonly you: Person;
  /** Somebody else at the same board: edits are REMOTE. */
  readonly ann: Person;
  /** Whose hand the pointer and the keyboard are. */
  acting: Person;
  private annsSelection: readonly string[] = [];

  /**
   * @param content a board from a file; without one the board is empty.
   * @param clientStorage what the plugin kept on this machine so far.
   */
  constructor(
    readonly plugin: Plugin,
    realm: RealmFactory,
    readonly editor: BoardEditor,
    content?: BoardFile,
    clientStorage: Readonly<Record<string, unknown>> = {},
  ) {
    this.host = createHost({
      realm,
      editor,
      manifest: plugin.manifest.forHost,
      html: plugin.html,
      clientStorage,
      user: { id: 'user:1', name: 'You' },
    });
    if (content !== undefined) fill(this.host, content);
    this.you = new Person(this.host, 'You', true);
    this.ann = new Person(this.host, 'Ann');
    this.acting = this.you;
  }

  /** Ids that the acting person selected; only the runner's selection is known to the plugin. */
  get selection(): readonly string[] {
    return this.acting === this.you ? this.host.engine.selection : this.annsSelection;
  }

  select(ids: readonly string[]): void {
    if (this.acting !== this.you) {
      this.annsSelection = ids;
      return;
    }
    this.host.engine.selection = ids;
    this.host.engine.emit('figma', 'selectionchange');
  }

  get isEmpty(): boolean {
    return this.host.engine.currentPage().childIds.length === 0;
  }
}

/** Puts a file's records in the place of the empty document. They are nobody's step to undo. */
function fill(host: EmulatedHost, { nodes, pageId }: BoardFile): void {
  const { store } = host.engine;
  host.engine.history.withoutRecording(() => {
    for (const id of [...store.get(store.rootId).childIds]) store.remove(store.get(id));
    const root = nodes.find(({ type }) => type === 'DOCUMENT');
    const lastNumber = Math.max(...nodes.map(({ id }) => numberOf(id)));
    while (numberOf(store.newId()) < lastNumber);
    for (const node of nodes) if (node !== root) store.add({ ...node, parentId: null, childIds: [] });
    for (const node of nodes) {
      const parent = store.get(node === root ? store.rootId : node.id);
      for (const childId of node.childIds) store.attach(store.get(childId), parent, Infinity);
    }
    // Cells name their table without standing in its tree.
    for (const node of nodes) if (node.type === 'TABLE_CELL') store.get(node.id).parentId = node.parentId;
  });
  host.engine.currentPageId = pageId;
}
