import { CallLog } from './call-log.ts';
import { NodeRef } from './crossing.ts';
import { DocumentStore } from './document-store.ts';
import { Fonts } from './fonts.ts';
import { History } from './history.ts';
import { HostError } from './host-error.ts';
import { newRecord } from './node-defaults.ts';
import type { NodeRecord } from './node-record.ts';
import type { HostSettings } from './options.ts';
import { Rules } from './rules.ts';
import type { Switches } from './switches.ts';
import { Tasks } from './tasks.ts';

/** What a plugin touches: a node, or one of the sublayers that `.text` and `.textBackground` give. */
export interface Subject {
  readonly record: NodeRecord;
  readonly part: 'node' | 'text' | 'label';
}

/** The result of an async method: found out in a later turn, when the document may have changed. */
export class Later {
  constructor(
    readonly run: () => unknown,
    readonly delay = 0,
  ) {}
}

/** Whose change it is, as `nodechange` reports it. */
export type Origin = 'LOCAL' | 'REMOTE';

/**
 * What the host's parts share: the document, its history, the clock, and how this host was set up. It holds
 * no rule itself; those stand in `members/` (nodes) and `api/` (`figma` and what hangs on it).
 */
export class Engine {
  readonly store: DocumentStore;
  readonly history: History;
  readonly rules: Rules;
  readonly switches: Switches;
  readonly tasks = new Tasks();
  readonly log = new CallLog();
  readonly fonts: Fonts;
  readonly loadedPages = new Set<string>();
  /** Whose change the next op of this editor is. */
  origin: Origin = 'LOCAL';
  currentPageId = '';
  allPagesLoaded = false;
  rightsLost = false;
  selection: readonly string[] = [];
  /** Which events the plugin listens to, as `target event`, e.g. `0:1 nodechange`. */
  readonly listening = new Set<string>();
  /** Brings an event to the plugin in a later turn; the host connects it to the run under way. */
  emit: (on: string, name: string, value?: unknown) => void = () => undefined;

  constructor(readonly settings: HostSettings) {
    this.rules = new Rules(settings.without);
    this.switches = settings.switches;
    this.fonts = new Fonts(settings.fonts, this.rules);
    this.store = settings.beside?.engine.store ?? new DocumentStore();
    this.history = new History(this.store, this);
  }

  get version(): number {
    return this.store.version;
  }

  /** Whose change is being made, as this editor sees it: what another one does to the document is remote. */
  get originSeen(): Origin {
    const { actor } = this.store;
    return actor === null || actor === this ? this.origin : 'REMOTE';
  }

  /** A new record of a kind, not yet in the document. */
  make(kind: string): NodeRecord {
    return newRecord(this.store.newId(), kind, {
      editor: this.settings.editor,
      switches: this.switches,
      userName: this.settings.user.name,
      sized: this.rules.on(16),
      kindFonts: this.rules.on(32),
    });
  }

  ref(record: NodeRecord): NodeRef {
    return new NodeRef(record.id, record.type);
  }

  refs(ids: readonly string[]): NodeRef[] {
    const found: NodeRef[] = [];
    for (const id of ids) {
      const record = this.store.find(id);
      if (record !== undefined) found.push(this.ref(record));
    }
    return found;
  }

  currentPage(): NodeRecord {
    return this.store.get(this.currentPageId);
  }

  /** The node that an argument names; throws when it is none. */
  node(where: string, value: unknown): NodeRecord {
    if (!(value instanceof NodeRef)) throw new HostError(`in ${where}: Expected node, got ${typeof value}`);
    const record = this.store.find(value.id);
    if (record === undefined)
      throw new HostError(`in ${where}: The node with id "${value.id}" does not exist`);
    return record;
  }
}
