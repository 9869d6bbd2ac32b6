import { addWithTool } from './add-with-tool.ts';
import type { App, Tool } from './app.ts';
import { byId } from './by-id.ts';
import { button } from './button.ts';
import { zoomBy } from './keyboard.ts';
import { centreOf } from './viewport.ts';

interface ToolOffer {
  readonly tool: Tool;
  readonly words: string;
  readonly key: string;
  readonly icon: string;
  /** Only FigJam's toolbar has it. */
  readonly figjamOnly: boolean;
}

const OFFERS: readonly ToolOffer[] = [
  {
    tool: 'select',
    words: 'Select',
    key: 'V',
    icon: '<path d="M6 4l12 7-5.5 1.6L10 18z"/>',
    figjamOnly: false,
  },
  {
    tool: 'hand',
    words: 'Hand',
    key: 'H',
    icon: '<path d="M8 12V6a1.5 1.5 0 0 1 3 0v4V4.500a1.5 1.5 0 0 1 3 0V10V6a1.5 1.5 0 0 1 3 0v8a6 6 0 0 1-6 6c-3 0-4-1.5-6-5l-1-2a1.4 1.4 0 0 1 2.4-1.4z"/>',
    figjamOnly: false,
  },
  {
    tool: 'sticky',
    words: 'Sticky',
    key: 'S',
    icon: '<path class="paper" d="M4 4h16v11l-5 5H4z"/><path d="M20 15h-5v5"/>',
    figjamOnly: true,
  },
  {
    tool: 'shape',
    words: 'Shape',
    key: 'R',
    icon: '<rect x="3.5" y="3.5" width="11" height="11" rx="1"/><circle cx="15.5" cy="15.5" r="5"/>',
    figjamOnly: true,
  },
  {
    tool: 'text',
    words: 'Text',
    key: 'T',
    icon: '<path d="M5 7V5h14v2M12 5v14M9 19h6"/>',
    figjamOnly: false,
  },
  {
    tool: 'section',
    words: 'Section',
    key: 'Shift+S',
    icon: '<rect x="3.5" y="7" width="17" height="13" rx="1.5"/><path d="M3.5 4h8"/>',
    figjamOnly: false,
  },
];

/** The toolbar at the bottom, undo and redo, and the zoom. */
export function startToolbar(app: App): void {
  const tools = byId('tools', HTMLElement);
  const buttons = OFFERS.map((offer) => {
    const made = button('', (event) => takeUp(app, offer.tool, event), {
      title: `${offer.words} (${offer.key})`,
    });
    made.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true">${offer.icon}</svg><span>${offer.words}</span>`;
    return { offer, made };
  });
  tools.append(...buttons.map(({ made }) => made));

  const history = { undo: byId('undo', HTMLButtonElement), redo: byId('redo', HTMLButtonElement) };
  history.undo.addEventListener('click', () => app.undo());
  history.redo.addEventListener('click', () => app.redo());
  byId('zoom-in', HTMLButtonElement).addEventListener('click', () => zoomBy(app, 1.25));
  byId('zoom-out', HTMLButtonElement).addEventListener('click', () => zoomBy(app, 0.8));
  byId('zoom-fit', HTMLButtonElement).addEventListener('click', () => app.zoomToFit());
  const percent = byId('zoom-percent', HTMLButtonElement);
  percent.addEventListener('click', () => zoomBy(app, 1 / app.viewport.zoom));

  app.part(() => {
    for (const { offer, made } of buttons) {
      made.hidden = offer.figjamOnly && app.session.editor === 'figma';
      made.setAttribute('aria-pressed', String(offer.tool === app.tool));
    }
    history.undo.disabled = !app.canUndo;
    history.redo.disabled = !app.canUndo;
    percent.textContent = `${String(Math.round(app.viewport.zoom * 100))}%`;
  });
}

/** A click takes up the tool; a key press, which has no place, adds at once in the middle of what is seen. */
function takeUp(app: App, tool: Tool, event: MouseEvent): void {
  const isByKey = event.detail === 0;
  if (isByKey && tool !== 'select' && tool !== 'hand')
    addWithTool(app, tool, centreOf(app.viewport, app.screen));
  else app.tool = tool;
  app.changed();
}
