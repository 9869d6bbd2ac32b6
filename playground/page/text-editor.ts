import type { NodeRecord } from '../host/node-record.ts';
import { boxOnPage } from '../paint/affine.ts';
import { hex, topPaint } from '../paint/colour.ts';
import type { App } from './app.ts';
import { byId } from './by-id.ts';
import { toScreen } from './viewport.ts';

/** Padding of a sticky's text, px, as the painter has it. */
const PADDING: Readonly<Record<string, number>> = { STICKY: 20, SHAPE_WITH_TEXT: 16 };

/** Typing into a node: a textarea that lies over it and looks as its text will. Leaving it is one deed. */
export class TextEditor {
  private readonly area = byId('text-editor', HTMLTextAreaElement);

  constructor(private readonly app: App) {
    const { area } = this;
    area.addEventListener('blur', () => this.finish(true));
    area.addEventListener('input', () => this.render());
    area.addEventListener('keydown', (event) => {
      event.stopPropagation();
      const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
      if (!isDone) return;
      event.preventDefault();
      this.finish(true);
      byId('board', HTMLElement).focus({ preventScroll: true });
    });
    app.part(() => this.render());
  }

  /** Begins typing into a node, where it has text and the acting person may change it. */
  readonly open = (id: string): void => {
    const { app, area } = this;
    const { session } = app;
    const node = session.host.engine.store.find(id);
    if (node === undefined) return;
    if (node.type === 'SECTION') {
      this.openName(node);
      return;
    }
    if (node.text === null || node.type === 'CONNECTOR') return;
    if (!session.acting.canTouch(id)) {
      app.complain('This object is locked: unlock it first to change its text.');
      return;
    }
    app.select([id]);
    app.typingId = id;
    area.value = node.text.characters;
    area.hidden = false;
    this.render();
    area.focus({ preventScroll: true });
    area.select();
  };

  /** A section has a name and no text. */
  private openName(node: NodeRecord): void {
    const { app, area } = this;
    if (!app.session.acting.canTouch(node.id)) return;
    app.select([node.id]);
    app.typingId = node.id;
    area.value = node.name;
    area.hidden = false;
    this.render();
    area.focus({ preventScroll: true });
    area.select();
  }

  private finish(keeps: boolean): void {
    const { app, area } = this;
    const id = app.typingId;
    if (id === null) return;
    app.typingId = null;
    area.hidden = true;
    const node = app.session.host.engine.store.find(id);
    if (node === undefined || !keeps) return;
    const typed = area.value;
    if (node.type === 'SECTION') {
      if (typed !== node.name) app.act((person) => person.rename(id, typed.replace(/\s+/g, ' ').trim()));
    } else if (typed !== node.text?.characters) app.act((person) => person.type(id, typed));
    app.changed();
  }

  private render(): void {
    const { app, area } = this;
    if (app.typingId === null) return;
    const { store } = app.session.host.engine;
    const node = store.find(app.typingId);
    if (node === undefined) {
      this.finish(false); // somebody deleted it meanwhile
      return;
    }
    const box = boxOnPage(store, node);
    const isName = node.type === 'SECTION';
    const padding = PADDING[node.type] ?? 0;
    const at = toScreen(app.viewport, { x: box.x + padding, y: box.y + (isName ? -40 : padding) });
    const look = node.text?.segments[0];
    const paint = topPaint(look?.fills ?? []);
    const fontSize = look?.fontSize ?? 20;
    const width = node.type === 'TEXT' ? Math.max(node.width, 320) : node.width - 2 * padding;
    const lines = Math.max(1, area.value.split('\n').length);
    const height = isName ? 32 : Math.max(textHeight(node, padding), lines * fontSize * 1.3);
    const isCentred = node.text?.alignHorizontal === 'CENTER';
    const behind = isName ? 'SECTION' : node.type;
    Object.assign(area.style, {
      left: `${String(at.x)}px`,
      top: `${String(at.y)}px`,
      width: `${String(width)}px`,
      height: `${String(height)}px`,
      transform: `scale(${String(app.viewport.zoom)})`,
      fontSize: `${String(fontSize)}px`,
      fontWeight: /bold/i.test(look?.fontName.style ?? '') ? '700' : '500',
      fontFamily: 'Inter, sans-serif',
      textAlign: isCentred ? 'center' : 'left',
      color: paint === null ? '#1E1E1E' : hex(paint.color),
      background: surfaceBehind(node, behind),
    });
  }
}

/** Height for the text, px: what is typed covers the old text and not the author's name. */
function textHeight(node: NodeRecord, padding: number): number {
  const authorRow = node.type === 'STICKY' && node.authorVisible ? 24 : 0;
  return node.height - 2 * padding - authorRow;
}

/** The painted text must not show through what is typed over it. */
function surfaceBehind(node: NodeRecord, kind: string): string {
  const fill = topPaint(node.fills);
  if (kind === 'TEXT' || fill === null) return '#FFFFFF';
  return hex(fill.color);
}
