import type { DocumentStore, SavedDocument } from './document-store.ts';
import type { FontName, NodeRecord } from './node-record.ts';
import type { RealmFactory } from './realm.ts';
import { DEFAULT_FONTS } from './fonts.ts';
import { STRICTEST } from './switches.ts';
import type { Switches } from './switches.ts';

export interface MenuItem {
  readonly name?: string;
  readonly command?: string;
  readonly separator?: boolean;
  readonly menu?: readonly MenuItem[];
}

/** What the host reads of a manifest. */
export interface Manifest {
  readonly id?: string;
  readonly name?: string;
  readonly permissions?: readonly string[];
  readonly networkAccess?: { readonly allowedDomains: readonly string[] };
  readonly menu?: readonly MenuItem[];
  readonly relaunchButtons?: readonly { readonly command: string; readonly name: string }[];
}

export interface HostUser {
  readonly id: string;
  readonly name: string;
}

/**
 * What a call may be made to do instead of its work (faults of a network, a crash): `throw` refuses at once, `reject`
 * by the promise of an async method (any other call refuses at once), `drop` says nothing, `kill` ends the plugin.
 */
export type Fault =
  | { readonly act: 'throw' | 'reject'; readonly message: string }
  | { readonly act: 'drop' }
  | { readonly act: 'kill' };

export interface CallAttempt {
  /** Host calls so far, this one included. */
  readonly number: number;
  readonly op: 'get' | 'set' | 'call';
  readonly id: string;
  readonly member: string;
  readonly write: boolean; // whether it would change the document
}

/** Another host, as far as its document can be shared. */
export interface Beside {
  readonly engine: { readonly store: DocumentStore };
}

export interface HostOptions {
  /** Makes the realm of each plugin run; `createVmRealm` under Node, the QuickJS sandbox, or another. */
  readonly realm: RealmFactory;
  readonly editor?: 'figjam' | 'figma' | 'dev';
  readonly switches?: Partial<Switches>;
  readonly manifest?: Manifest;
  readonly user?: HostUser;
  readonly fonts?: readonly FontName[];
  /** Names of the pages, the first one current. */
  readonly pages?: readonly string[];
  /** What the file holds already, instead of empty pages; the first page is the current one. */
  readonly document?: SavedDocument;
  readonly clientStorage?: Readonly<Record<string, unknown>>;
  /** Opens the document that this host has open, as another person on another machine; `document` and `pages` say nothing then. */
  readonly beside?: Beside;
  /** `__html__` and `__uiFiles__`. */
  readonly html?: string;
  readonly uiFiles?: Readonly<Record<string, string>>;
  /** Rules that this host does not obey: only proofs want that. */
  readonly without?: readonly number[];
  /** Asked before every counted call; what it answers happens instead of the call. */
  readonly beforeCall?: (attempt: CallAttempt) => Fault | undefined;
  /** Draws a node for `exportAsync` in PNG, JPG, SVG and PDF; without it those formats are refused. */
  readonly draw?: (record: NodeRecord, format: string) => Uint8Array;
}

export interface HostSettings {
  readonly realm: RealmFactory;
  readonly editor: 'figjam' | 'figma' | 'dev';
  readonly switches: Switches;
  readonly manifest: Manifest;
  readonly user: HostUser;
  readonly fonts: readonly FontName[];
  readonly pages: readonly string[];
  readonly document: SavedDocument | null;
  readonly clientStorage: Readonly<Record<string, unknown>>;
  readonly beside: Beside | null;
  readonly html: string;
  readonly uiFiles: Readonly<Record<string, string>>;
  readonly without: readonly number[];
  readonly beforeCall: (attempt: CallAttempt) => Fault | undefined;
  readonly draw: ((record: NodeRecord, format: string) => Uint8Array) | null;
}

/** The options with what is usual filled in: FigJam, strictest switches, an id, one page, nothing on it. */
export function settingsOf(options: HostOptions): HostSettings {
  return {
    realm: options.realm,
    editor: options.editor ?? 'figjam',
    switches: { ...STRICTEST, ...options.switches },
    manifest: options.manifest ?? {
      id: '1234567890',
      name: 'Plugin',
      networkAccess: { allowedDomains: ['none'] },
    },
    user: options.user ?? { id: 'user:1', name: 'Анна' },
    fonts: options.fonts ?? DEFAULT_FONTS,
    pages: options.pages ?? ['Page 1'],
    document: options.document ?? null,
    clientStorage: options.clientStorage ?? {},
    beside: options.beside ?? null,
    html: options.html ?? '',
    uiFiles: options.uiFiles ?? {},
    without: options.without ?? [],
    beforeCall: options.beforeCall ?? (() => undefined),
    draw: options.draw ?? null,
  };
}
