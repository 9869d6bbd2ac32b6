import { readBoard, writeBoard, type BoardFile } from './board-file.ts';
import type { BoardEditor } from './board-session.ts';
import type { App } from './app.ts';
import { byId } from './by-id.ts';
import { startMenu } from './menu.ts';

/** Board menu, who acts, editor and theme. */
export function startTopBar(app: App): void {
  startMenu(byId('file-button', HTMLButtonElement), byId('file-menu', HTMLElement));
  startFiles(app);

  const people = { you: byId('act-you', HTMLInputElement), ann: byId('act-ann', HTMLInputElement) };
  people.you.addEventListener('change', () => act('you'));
  people.ann.addEventListener('change', () => act('ann'));
  const act = (who: 'you' | 'ann'): void => {
    app.session.acting = app.session[who];
    app.changed();
  };

  const editors = {
    figjam: byId('editor-figjam', HTMLInputElement),
    figma: byId('editor-figma', HTMLInputElement),
  };
  for (const editor of ['figjam', 'figma'] as const) {
    editors[editor].addEventListener('change', () => {
      void changeEditor(app, editor).finally(() => app.changed());
    });
  }

  const theme = byId('theme', HTMLButtonElement);
  theme.addEventListener('click', () => {
    app.theme = app.theme === 'light' ? 'dark' : 'light';
    app.panel.changeTheme();
    app.changed();
  });

  app.part(() => {
    const { acting, you, editor } = app.session;
    people.you.checked = acting === you;
    people.ann.checked = acting !== you;
    editors.figjam.checked = editor === 'figjam';
    editors.figma.checked = editor === 'figma';
    theme.disabled = editor === 'figjam';
    theme.title = editor === 'figjam' ? 'FigJam shows plugins in the light theme only' : '';
    theme.setAttribute('aria-pressed', String(app.theme === 'dark'));
    document.body.dataset['editor'] = editor;
    document.body.dataset['theme'] = app.theme;
  });
}

async function changeEditor(app: App, editor: BoardEditor): Promise<void> {
  const name = editor === 'figjam' ? 'FigJam' : 'Figma';
  if (await mayLeave(app, `${name} opens with an empty board.`, `Open ${name}`)) app.replace(editor);
}

function startFiles(app: App): void {
  const input = byId('board-file', HTMLInputElement);
  byId('open-board', HTMLButtonElement).addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void open(app, file);
    input.value = ''; // the same file may be chosen again
  });
  byId('new-board', HTMLButtonElement).addEventListener('click', () => {
    void mayLeave(app, 'The new board is empty.', 'New board').then((may) => {
      if (may) app.replace(app.session.editor);
    });
  });
  byId('save-board', HTMLButtonElement).addEventListener('click', () => save(app));
}

async function open(app: App, file: File): Promise<void> {
  let content: BoardFile;
  try {
    content = readBoard(await file.text());
  } catch (error) {
    app.complain(error instanceof Error ? error.message : String(error));
    return;
  }
  if (await mayLeave(app, `“${file.name}” takes the place of this board.`, 'Open'))
    app.replace(content.editor, content);
}

function save(app: App): void {
  const { host, editor } = app.session;
  const text = writeBoard(host.document, host.currentPageId, editor);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'board.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** Asks before a board that holds something is given up. */
function mayLeave(app: App, what: string, yes: string): Promise<boolean> {
  if (app.session.isEmpty) return Promise.resolve(true);
  const dialog = byId('question', HTMLDialogElement);
  byId('question-text', HTMLElement).textContent =
    `${what} What is on the board now is lost unless it was saved to a file.`;
  byId('question-yes', HTMLButtonElement).textContent = yes;
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
