import type { Counters } from '../host/call-log.ts';
import type { Notification } from '../host/notifications.ts';
import type { App } from './app.ts';
import { byId } from './by-id.ts';
import { button } from './button.ts';

/** How many of the last notices are listed. */
const NOTICE_LIMIT = 50;

const COUNTERS: readonly (readonly [keyof Omit<Counters, 'byMember'>, string])[] = [
  ['calls', 'Calls in all'],
  ['reads', 'Reads'],
  ['writes', 'Writes'],
  ['yields', 'Turns with calls'],
  ['longestRun', 'Most calls in one turn'],
  ['fontLoads', 'Fonts loaded'],
  ['largestEntry', 'Largest stored entry, bytes'],
];

/** The drawer with what the plugin and the page said and what the host counted, and the notice that stands. */
export function startDrawer(app: App): void {
  const drawer = byId('drawer', HTMLElement);
  const opener = byId('drawer-button', HTMLButtonElement);
  const notices = byId('notices', HTMLUListElement);
  const counters = byId('counters', HTMLElement);
  const show = (isOpen: boolean): void => {
    drawer.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
    app.changed();
  };
  opener.addEventListener('click', () => show(drawer.hidden !== false));
  byId('drawer-close', HTMLButtonElement).addEventListener('click', () => {
    show(false);
    opener.focus();
  });
  byId('reset-counters', HTMLButtonElement).addEventListener('click', () => {
    app.session.host.resetCounters();
    app.changed();
  });

  let complaintsSeen = 0; // on this board
  let noticesShown = '';
  app.part(() => {
    const complaints = app.sayings.filter(({ isWrong }) => isWrong).length;
    const isNews = complaints > complaintsSeen;
    complaintsSeen = complaints;
    if (isNews) show(true); // what went wrong is not left to be found
    showToast(app);
    if (drawer.hidden) return;
    const { host } = app.session;
    const state = JSON.stringify([host.notifications, app.sayings]);
    if (state !== noticesShown) {
      noticesShown = state;
      notices.replaceChildren(...noticeItems(app));
    }
    counters.innerHTML = COUNTERS.map(
      ([key, words]) => `<dt>${words}</dt><dd data-counter="${key}">${String(host.counters[key])}</dd>`,
    ).join('');
  });
}

function noticeItems(app: App): HTMLLIElement[] {
  const { notifications } = app.session.host;
  const said = notifications.map((notice, index) => ({
    after: index + 1,
    made: () => noticeItem(app, notice),
  }));
  const told = app.sayings.map(({ sentence, isWrong, after }) => ({
    after,
    made: () => listItem(sentence, isWrong),
  }));
  const inOrder = [...said, ...told].sort((one, other) => one.after - other.after);
  const all = inOrder
    .slice(-NOTICE_LIMIT)
    .reverse()
    .map(({ made }) => made());
  if (all.length > 0) return all;
  const none = listItem('None so far.', false);
  none.className = 'none';
  return [none];
}

function noticeItem(app: App, notice: Notification): HTMLLIElement {
  const item = listItem(notice.text, notice.error);
  if (isPressable(app, notice)) item.append(' ', pressButton(app, notice));
  return item;
}

function listItem(text: string, isWrong: boolean): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = text;
  if (isWrong) item.className = 'wrong';
  return item;
}

/** The host knows one button at a time: that of the last notice with one. */
function isPressable(app: App, notice: Notification): boolean {
  const last = [...app.session.host.notifications].reverse().find((one) => one.shown && one.button !== null);
  return last?.id === notice.id;
}

function pressButton(app: App, { button: words }: Notification): HTMLButtonElement {
  return button(words ?? '', () => app.tell(({ host }) => void host.pressButton()));
}

/** Id of the notice that the toast shows, so that it is built once. */
let toastId: string | null = null;

function showToast(app: App): void {
  const toast = byId('toast', HTMLElement);
  const notice = [...app.session.host.notifications].reverse().find(({ shown }) => shown);
  const id = notice === undefined ? null : `${String(notice.id)} ${String(isPressable(app, notice))}`;
  if (id === toastId) return;
  toastId = id;
  toast.hidden = notice === undefined;
  if (notice === undefined) return;
  toast.className = notice.error ? 'error' : '';
  toast.replaceChildren(notice.text);
  if (isPressable(app, notice)) toast.append(pressButton(app, notice));
}
