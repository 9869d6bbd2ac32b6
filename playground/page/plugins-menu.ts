import type { App } from './app.ts';
import { button } from './button.ts';
import { byId } from './by-id.ts';
import type { MenuCommand } from './manifest.ts';
import { startMenu } from './menu.ts';
import { QuickActions } from './quick-actions.ts';

/** The plugin's commands; one with parameters asks for them first, as Figma's quick actions do. */
export function startPluginsMenu(app: App, commands: readonly MenuCommand[]): void {
  const quickActions = new QuickActions(app);
  const items = commands.map((command) => {
    const asks = (command.parameters ?? []).length > 0;
    const made = button(asks ? `${command.name}…` : command.name, () =>
      asks ? quickActions.ask(command) : app.run(command.command),
    );
    made.setAttribute('role', 'menuitem');
    return made;
  });
  byId('plugins-menu', HTMLElement).append(...items);
  startMenu('plugins-button', 'plugins-menu');
}
