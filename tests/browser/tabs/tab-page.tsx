/** A page with one tab of the panel alone: the tab, the styles, the form's store, and a count of renders. */
import { options, render, type VNode } from 'preact';
import type { Journey } from '../../../journey/model/journey.ts';
import { openEditing, type Editing } from '../../../ui/form/editing.ts';
import { FeelingsTab } from '../../../ui/feelings/feelings-tab.tsx';
import { NotesTab } from '../../../ui/notes/notes-tab.tsx';
import { PreviewScreen } from '../../../ui/preview/preview-screen.tsx';
import { PreviewStrip } from '../../../ui/preview/preview-strip.tsx';
import '../../../ui/styles/tokens.css';
import '../../../ui/styles/controls.css';
import '../../../ui/styles/panel.css';

export interface TabOptions {
  readonly tab: 'feelings' | 'notes' | 'preview' | 'strip';
  readonly journey: Journey;
  readonly language: 'en' | 'ru';
  readonly editor: 'figjam' | 'figma';
}

/** What a test reads of the page. */
export interface TabPage {
  readonly open: (options: TabOptions) => void;
  readonly journey: () => Journey;
  readonly said: () => readonly string[];
  readonly bar: () => string | null;
  readonly undo: () => boolean;
  readonly retitle: (title: string) => void;
  /** How often each component was drawn since the last call. */
  readonly renders: () => Readonly<Record<string, number>>;
}

let renders: Record<string, number> = {};
/** Preact's hook before a component draws, under the short name by which its own hooks package knows it. */
const hooks: Partial<Record<'__r' | 'vnode', (vnode: VNode) => void>> = options;
const before = hooks.__r;
hooks.__r = (vnode) => {
  if (typeof vnode.type === 'function') renders[vnode.type.name] = (renders[vnode.type.name] ?? 0) + 1;
  before?.(vnode);
};

let editing: Editing | null = null;
const said: string[] = [];

const page: TabPage = {
  open({ tab, journey, language, editor }) {
    const opened = openEditing(journey, (message) => said.push(message));
    editing = opened;
    const shared = { editing: opened, language };
    const root = document.getElementById('panel');
    if (root === null) return;
    document.documentElement.lang = language;
    render(
      <div class="panel">
        <div class="column">
          <main
            class={tab === 'preview' ? 'pane' : 'body'}
            style="height:100vh;display:flex;flex-direction:column;overflow:auto"
          >
            <h1 class="for-readers">Tab</h1>
            {tab === 'feelings' && <FeelingsTab {...shared} />}
            {tab === 'notes' && <NotesTab {...shared} />}
            {tab === 'preview' && <PreviewScreen {...shared} editor={editor} />}
            {tab === 'strip' && <PreviewStrip {...shared} editor={editor} onOpen={() => said.push('open')} />}
          </main>
        </div>
      </div>,
      root,
    );
  },
  journey: () => {
    if (editing === null) throw new Error('Nothing is open.');
    return editing.journey();
  },
  said: () => said,
  bar: () => editing?.bar()?.('en') ?? null,
  undo: () => editing?.undo() ?? false,
  retitle: (title) => {
    editing?.apply((journey) => ({ ok: true, journey: { ...journey, title } }), { step: 'title' });
  },
  renders: () => {
    const counted = renders;
    renders = {};
    return counted;
  },
};
Object.assign(window, { tabPage: page });
