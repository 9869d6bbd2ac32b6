/** The playground's page: loads what Figma would load, makes the board and wires the parts. */
import variant from '@jitl/quickjs-singlefile-browser-release-sync';
import { loadSandbox } from '../sandbox.ts';
import { App } from './app.ts';
import { byId } from './by-id.ts';
import { startContextBar } from './context-bar.ts';
import { startDrawer } from './drawer.ts';
import { startKeyboard } from './keyboard.ts';
import { startKeeping } from './keep-board.ts';
import { BoardKeeper } from './kept-board.ts';
import { readManifest } from './manifest.ts';
import { startOverlay } from './overlay.ts';
import { startPluginsMenu } from './plugins-menu.ts';
import { Pointer } from './pointer.ts';
import { TextEditor } from './text-editor.ts';
import { startToolbar } from './toolbar.ts';
import { startTopBar } from './top-bar.ts';
import { startWorkshop } from './workshop-button.ts';

/** A turn that does not end holds the whole page up: it is interrupted after about a second. */
const CHECKS_IN_TURN = 15_000;

/** The text of one of the server's files. */
async function textOf(name: string): Promise<string> {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name} is not served: start the playground again with npm start.`);
  return response.text();
}

async function start(): Promise<void> {
  const [code, html, manifestText, guest] = await Promise.all(
    ['dist/code.js', 'dist/ui.html', 'manifest.json', 'guest.js'].map(textOf),
  );
  const manifest = readManifest(manifestText ?? '');
  const { keeper, kept } = await BoardKeeper.open();
  const realm = await loadSandbox(variant, guest ?? '', { checksInTurn: CHECKS_IN_TURN });
  const app = new App({ code: code ?? '', html: html ?? '', manifest }, realm);
  startTopBar(app);
  startToolbar(app);
  startPluginsMenu(app, manifest.menu);
  startDrawer(app);
  startOverlay(app);
  const editor = new TextEditor(app);
  startContextBar(app, editor.open);
  startWorkshop(app, manifest.commands);
  const pointer = new Pointer(app, editor.open);
  startKeyboard(app, pointer, editor);
  if (kept === null || kept === 'broken') app.zoomToFit();
  else app.restore(kept);
  if (kept === 'broken')
    app.complain(
      'The board of this tab cannot be read again: this one is empty. Open it from a file if you saved it.',
    );
  startKeeping(app, keeper);
}

start().catch((error: unknown) => {
  byId('board-hint', HTMLElement).textContent =
    `The playground did not start: ${error instanceof Error ? error.message : String(error)}`;
});
