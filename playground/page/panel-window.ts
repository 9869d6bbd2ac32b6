import type { EmulatedHost, PanelFace } from '../host/host.ts';
import { byId } from './by-id.ts';
import { panelDocument, panelTheme, themeClass, type Theme } from './panel-document.ts';
import type { BoardSession } from './board-session.ts';

/** Least of the window that stays on screen, px, so that it can be taken hold of again. */
const GRIP = 80;

/**
 * The plugin's window: a null-origin iframe that can only post messages, in a frame with title and Close that
 * can be dragged about. It appears and goes as the host says.
 */
export class PanelWindow {
  private readonly frame = byId('panel', HTMLElement);
  private readonly titleBar = byId('panel-bar', HTMLElement);
  private readonly title = byId('panel-title', HTMLElement);
  private readonly body = byId('panel-body', HTMLElement);
  private iframe: HTMLIFrameElement | null = null;
  private waiting: unknown[] | null = null;
  private session: BoardSession | null = null;
  private lastFocus: Element | null = null;

  constructor(
    private readonly theme: () => Theme,
    private readonly heard: () => void,
    private readonly complain: (sentence: string) => void,
  ) {
    window.addEventListener('message', (event) => this.hear(event));
    byId('panel-close', HTMLButtonElement).addEventListener('click', () => this.closeByPerson());
    this.titleBar.addEventListener('pointerdown', (event) => this.drag(event));
    this.frame.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.closeByPerson();
    });
  }

  /** Serves another board from now on. */
  serve(session: BoardSession): void {
    this.close();
    this.session = session;
    session.host.ui.onMessage((message) => {
      if (this.session === session) this.post(message);
    });
  }

  /** Takes the window away at once, before the plugin is started anew. */
  close(): void {
    if (this.iframe === null) return;
    this.iframe.remove();
    this.iframe = null;
    this.frame.hidden = true;
    if (this.lastFocus instanceof HTMLElement) this.lastFocus.focus();
  }

  /** Brings the window in step with what the plugin asked for. */
  render(): void {
    if (this.session === null) return;
    const { ui } = this.session.host;
    if (!ui.isOpen) {
      this.close();
      return;
    }
    if (this.iframe === null) this.open(this.session, ui);
    this.frame.hidden = !ui.isVisible;
    this.title.textContent = ui.title === '' ? this.session.plugin.manifest.name : ui.title;
    this.body.style.width = `${String(ui.width)}px`;
    this.body.style.height = `min(${String(ui.height)}px, calc(100vh - 200px))`;
  }

  /** An open panel follows the editor's theme at once; Figma tells it by a message too. */
  changeTheme(): void {
    if (this.session === null) return;
    const { editor } = this.session;
    const figmaTheme = { className: themeClass(editor, this.theme()), css: panelTheme(editor, this.theme()) };
    this.iframe?.contentWindow?.postMessage({ figmaTheme }, '*');
  }

  private open({ host, editor, plugin }: BoardSession, ui: PanelFace): void {
    this.lastFocus = document.activeElement;
    const iframe = document.createElement('iframe');
    iframe.title = ui.title;
    iframe.setAttribute('sandbox', 'allow-scripts');
    iframe.srcdoc = panelDocument(ui.html, {
      editor,
      theme: this.theme(),
      manifest: plugin.manifest.forHost,
      rules: host.engine.rules,
    });
    this.waiting = [];
    iframe.addEventListener('load', () => this.loaded());
    this.iframe = iframe;
    this.body.replaceChildren(iframe);
    this.frame.hidden = false;
  }

  /** The frame's scripts have run: what came for it meanwhile is passed on, in order. */
  private loaded(): void {
    const waiting = this.waiting ?? [];
    this.waiting = null;
    for (const message of waiting) this.post(message);
  }

  private post(message: unknown): void {
    if (this.iframe === null) return;
    if (this.waiting !== null) this.waiting.push(message);
    else this.iframe.contentWindow?.postMessage({ pluginMessage: message }, '*');
  }

  private hear({ source, data }: MessageEvent<unknown>): void {
    if (this.iframe === null || source !== this.iframe.contentWindow) return;
    if (typeof data !== 'object' || data === null) return;
    if ('panelBroke' in data) this.complain(String(data.panelBroke));
    if (!('pluginMessage' in data)) return;
    this.session?.host.ui.post(data.pluginMessage);
    this.heard();
  }

  private closeByPerson(): void {
    const host: EmulatedHost | undefined = this.session?.host;
    host?.closeByPerson();
    this.close();
    this.heard();
  }

  private drag(down: PointerEvent): void {
    if (down.target instanceof HTMLButtonElement) return;
    const { left, top } = this.frame.getBoundingClientRect();
    const [dx, dy] = [down.clientX - left, down.clientY - top];
    this.titleBar.setPointerCapture(down.pointerId);
    this.frame.classList.add('dragged'); // the iframe must not swallow the pointer
    const move = (event: PointerEvent): void => {
      const x = Math.min(
        window.innerWidth - GRIP,
        Math.max(GRIP - this.frame.offsetWidth, event.clientX - dx),
      );
      const y = Math.min(window.innerHeight - GRIP / 2, Math.max(0, event.clientY - dy));
      this.frame.style.inset = `${String(y)}px auto auto ${String(x)}px`;
    };
    const end = (): void => {
      this.frame.classList.remove('dragged');
      this.titleBar.removeEventListener('pointermove', move);
    };
    this.titleBar.addEventListener('pointermove', move);
    this.titleBar.addEventListener('pointerup', end, { once: true });
    this.titleBar.addEventListener('pointercancel', end, { once: true });
  }
}
