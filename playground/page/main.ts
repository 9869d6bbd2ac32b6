/** The playground's page: loads what Figma would load, makes the board and wires the parts. */
import variant from '@jitl/quickjs-singlefile-browser-release-sync';
import { loadSandbox } from '../sandbox.ts';
import { startAnnAtWork } from './ann-at-work.ts';
import { App } from './app.ts';
import { byId } from './by-id.ts';
import { startContextBar } from './context-bar.ts';
import { startDrawer } from './drawer.ts';
import { startKeyboard } from './keyboard.ts';
import { readManifest } from './manifest.ts';
import { startOverlay } from './overlay.ts';
import { startPluginsMenu } from './plugins-menu.ts';
import { Pointer } from './pointer.ts';
import { TextEditor } from './text-editor.ts';
import { startToolbar } from './toolbar.ts';
import { startTopBar } from './top-bar.ts';

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
  const realm = await loadSandbox(variant, guest ?? '', { checksInTurn: CHECKS_IN_TURN });
  const app = new App({ code: code ?? '', html: html ?? '', manifest }, realm);
  startTopBar(app);
  startToolbar(app);
  startPluginsMenu(app, manifest.commands);
  startDrawer(app);
  startOverlay(app);
  startContextBar(app);
  startAnnAtWork(app);
  const editor = new TextEditor(app);
  const pointer = new Pointer(app, editor.open);
  startKeyboard(app, pointer, editor);
  app.zoomToFit();
}

start().catch((error: unknown) => {
  byId('board-hint', HTMLElement).textContent =
    `The playground did not start: ${error instanceof Error ? error.message : String(error)}`;
});
