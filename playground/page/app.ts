/**
 * The page's state and its one loop: whatever changes says so by `changed`, and all parts render once in the
 * next frame. The board is the truth; the page keeps only what the board does not know (what is seen, what is
 * selected, who acts).
 */
import type { Box, Point } from '../../journey/scene/scene.ts';
import type { Clipping } from '../host/clipping.ts';
import type { Op } from '../host/document-store.ts';
import type { NodeRecord } from '../host/node-record.ts';
import type { Person } from '../host/people.ts';
import type { RealmFactory } from '../host/realm.ts';
import type { BoardFile } from './board-file.ts';
import { BoardSession, type BoardEditor, type Plugin } from './board-session.ts';
import { BoardView } from './board-view.ts';
import { byId } from './by-id.ts';
import { HostClock } from './host-clock.ts';
import type { Theme } from './panel-document.ts';
import type { KeptBoard } from './kept-board.ts';
import { PanelWindow } from './panel-window.ts';
import { seenBoxes, uppermost } from './selection.ts';
import { centred, centreOf, fit, freeScreen, type Screen, type Viewport } from './viewport.ts';

/** Height of what bars cover at the board's edges, px; at the top that of the selection has room too. */
const BARS = { top: 116, bottom: 88 };

export type Tool = 'select' | 'hand' | 'sticky' | 'text' | 'shape' | 'section';

/** A sentence of the page itself, beside the plugin's own notifications. */
export interface Saying {
  readonly sentence: string;
  /** Whether something went wrong. */
  readonly isWrong: boolean;
  /** How many notifications of the plugin had come before. */
  readonly after: number;
}

export class App {
  session: BoardSession;
  view: BoardView;
  viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  tool: Tool = 'select';
  theme: Theme = 'light';
  /** Section that would take in what is being dragged. */
  dropTargetId: string | null = null;
  /** Page px; what the marquee spans while it is drawn. */
  marquee: Box | null = null;
  /** How far the lifted selection is from where it was, page px. */
  lift: Point | null = null;
  /** The node whose handle is pulled, and its box on the page so far. */
  sized: { readonly id: string; readonly box: Box } | null = null;
  /** Where the pointer is over the board, screen px from its corner; null where it is elsewhere. */
  pointerAt: Point | null = null;
  /** What was copied last; it outlives the board it came from. */
  clipping: Clipping | null = null;
  /** Node whose text is being typed. */
  typingId: string | null = null;
  /** What the page said on this board, oldest first. */
  sayings: Saying[] = [];
  readonly panel: PanelWindow;
  private readonly svg = byId('picture', SVGSVGElement);
  private readonly parts: (() => void)[] = [];
  private clock: HostClock;
  private isFramePlanned = false;
  private hostView = '';

  constructor(
    private readonly plugin: Plugin,
    private readonly realm: RealmFactory,
  ) {
    this.panel = new PanelWindow(
      () => this.theme,
      () => this.clock.poke(),
      (sentence) => this.complain(sentence),
    );
    this.session = new BoardSession(plugin, realm, 'figjam');
    ({ view: this.view, clock: this.clock } = this.serve());
    window.addEventListener('resize', this.changed);
  }

  /** Adds a part of the page that is rendered after every change. */
  part(render: () => void): void {
    this.parts.push(render);
  }

  /** Something is other than it was: everything is rendered in the next frame. */
  readonly changed = (): void => {
    if (this.isFramePlanned) return;
    this.isFramePlanned = true;
    requestAnimationFrame(() => {
      this.isFramePlanned = false;
      this.render();
    });
  };

  /** Puts an empty board, or one from a file, in the place of this one. */
  replace(
    editor: BoardEditor,
    content?: BoardFile,
    clientStorage: Readonly<Record<string, unknown>> = this.session.host.clientStorage,
  ): void {
    const session = new BoardSession(this.plugin, this.realm, editor, content, clientStorage);
    this.sayings = [];
    this.clock.stop();
    this.session.host.dispose();
    this.session = session;
    if (editor === 'figjam') this.theme = 'light';
    ({ view: this.view, clock: this.clock } = this.serve());
    this.zoomToFit();
  }

  /** Puts back what stood here before the page was loaded anew. */
  restore({ content, clientStorage, viewport, theme }: KeptBoard): void {
    this.replace(content.editor, content, clientStorage);
    if (content.editor === 'figma') this.theme = theme;
    this.see(viewport);
  }

  private serve(): { view: BoardView; clock: HostClock } {
    const { host } = this.session;
    const { engine } = host;
    const view = new BoardView(this.svg, engine.store, engine.currentPageId);
    engine.store.listen((op: Op) => {
      view.take(op);
      this.changed();
    });
    const clock = new HostClock(host, (error) => {
      if (error !== undefined) this.complain(`The plugin failed: ${sentenceOf(error)}`);
      this.changed();
    });
    this.panel.serve(this.session);
    this.changed();
    return { view, clock };
  }

  private render(): void {
    this.followHost();
    this.view.renew();
    this.view.show(this.viewport);
    this.panel.render();
    for (const part of this.parts) part();
  }

  // What is seen: the plugin may move it, and asks where it is.

  get screen(): Screen {
    const { clientWidth, clientHeight } = byId('board', HTMLElement);
    return { x: 0, y: BARS.top, width: clientWidth, height: clientHeight - BARS.top - BARS.bottom };
  }

  /** That part without what the plugin's window and the log cover at its sides. */
  get freeScreen(): Screen {
    const covering = ['panel', 'drawer'].map((id) => byId(id, HTMLElement).getBoundingClientRect());
    return freeScreen(this.screen, covering);
  }

  see(viewport: Viewport): void {
    this.viewport = viewport;
    this.tellHost();
    this.changed();
  }

  zoomToFit(ids: Iterable<string> = this.session.host.engine.currentPage().childIds): void {
    const box = seenBoxes(this.session.host.document, ids);
    this.see(box === null ? centred({ x: 0, y: 0 }, 1, this.screen) : fit(box, this.freeScreen));
  }

  private tellHost(): void {
    const { viewport } = this.session.host;
    viewport.center = { ...centreOf(this.viewport, this.screen) };
    viewport.zoom = this.viewport.zoom;
    const { width, height } = this.screen;
    Object.assign(viewport.screen, { width, height });
    this.hostView = JSON.stringify([viewport.center, viewport.zoom]);
  }

  private followHost(): void {
    const { center, zoom } = this.session.host.viewport;
    if (JSON.stringify([center, zoom]) === this.hostView) return;
    this.viewport = centred(center, zoom, this.screen);
    this.tellHost();
  }

  // What is selected: each person selects for themselves.

  /** Ids of what the acting person selected and is still there. */
  get selection(): readonly string[] {
    const { store } = this.session.host.engine;
    return this.session.selection.filter((id) => store.nodes.has(id));
  }

  select(ids: readonly string[]): void {
    this.session.select(ids);
    this.clock.poke();
    this.changed();
  }

  /** The selected nodes without those that lie in another one. */
  get chosen(): readonly NodeRecord[] {
    const { engine } = this.session.host;
    return uppermost(engine.store, this.selection).map((id) => engine.store.get(id));
  }

  /** Those of them that the acting person may change. */
  get touchable(): readonly NodeRecord[] {
    return this.chosen.filter(({ id }) => this.session.acting.canTouch(id));
  }

  /** Lets the acting person do something: one step, told to the plugin; a refusal becomes a sentence. */
  act<Result>(work: (person: Person) => Result): Result | undefined {
    const { acting } = this.session;
    try {
      return acting.together(() => work(acting));
    } catch (error) {
      this.complain(sentenceOf(error));
      return undefined;
    } finally {
      this.clock.poke();
      this.changed();
    }
  }

  /** Whether the person at the board is the one whose steps the host keeps. */
  get canUndo(): boolean {
    return this.session.acting.isRunner;
  }

  undo(): void {
    if (this.canUndo) this.session.host.undo();
    this.clock.poke();
    this.changed();
  }

  redo(): void {
    if (this.canUndo) this.session.host.redo();
    this.clock.poke();
    this.changed();
  }

  // The plugin

  /** Does something with the host that the plugin answers to in a later turn, such as starting it. */
  tell(work: (session: BoardSession) => void): void {
    try {
      work(this.session);
    } catch (error) {
      this.complain(`The plugin failed to load: ${sentenceOf(error)}`);
    }
    this.clock.poke();
    this.changed();
  }

  /** Starts the plugin by a command of its menu. */
  run(command: string): void {
    this.panel.close();
    this.tell(({ host, plugin }) => host.start({ code: plugin.code, command }));
  }

  /** Says in the log what went wrong, once for the same thing in a row. */
  complain(sentence: string): void {
    if (this.sayings[this.sayings.length - 1]?.sentence !== sentence) this.say(sentence, true);
    this.changed();
  }

  /** Says in the log what was done. */
  say(sentence: string, isWrong = false): void {
    this.sayings.push({ sentence, isWrong, after: this.session.host.notifications.length });
    this.changed();
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
