import type { App } from './app.ts';
import { button } from './button.ts';
import { byId } from './by-id.ts';
import type { MenuEntry } from './manifest.ts';
import { startMenu } from './menu.ts';
import { QuickActions } from './quick-actions.ts';

/** The plugin's commands as its manifest lists them; one with parameters asks for them first, as Figma's quick actions do. */
export function startPluginsMenu(app: App, entries: readonly MenuEntry[]): void {
  const quickActions = new QuickActions(app);
  const items = entries.map((command) => {
    if (!('command' in command)) return line();
    const asks = (command.parameters ?? []).length > 0;
    const made = button(asks ? `${command.name}…` : command.name, () =>
      asks ? quickActions.ask(command) : app.run(command.command),
    );
    made.setAttribute('role', 'menuitem');
    return made;
  });
  byId('plugins-menu', HTMLElement).append(...items);
  startMenu(byId('plugins-button', HTMLButtonElement), byId('plugins-menu', HTMLElement));
}

function line(): HTMLElement {
  const made = document.createElement('hr');
  made.setAttribute('role', 'separator');
  return made;
}
