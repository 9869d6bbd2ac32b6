import type { App } from './app.ts';
import { button } from './button.ts';
import { stampChosen } from './deeds.ts';
import { startMenu } from './menu.ts';

/** The stamps that are offered, by the names that stand in their nodes. */
const STAMPS = [
  { name: 'Thumbs up', sign: '👍' },
  { name: 'Heart', sign: '❤️' },
  { name: 'Star', sign: '⭐' },
  { name: '+1', sign: '+1' },
  { name: 'Question', sign: '❓' },
  { name: 'Thumbs down', sign: '👎' },
] as const;

const OPENER = 'stamp-button';

/** The button of stamps with its menu, made once; the selection's bar shows it where something can be stamped. */
export function stampMenu(app: App): HTMLElement {
  const holder = document.createElement('div');
  holder.className = 'menu';
  const opener = button('Stamp', () => undefined, { title: 'E' });
  opener.id = OPENER;
  opener.setAttribute('aria-haspopup', 'menu');
  opener.setAttribute('aria-expanded', 'false');
  const menu = document.createElement('div');
  menu.className = 'bar sheet stamps';
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', 'Stamps');
  menu.hidden = true;
  for (const { name, sign } of STAMPS) {
    const item = button(sign, () => stampChosen(app, name), { title: name });
    item.setAttribute('role', 'menuitem');
    item.setAttribute('aria-label', name);
    menu.append(item);
  }
  holder.append(opener, menu);
  startMenu(opener, menu);
  return holder;
}

/** Opens the menu as its button does, where the button is shown. */
export function openStamps(): void {
  document.getElementById(OPENER)?.click();
}
