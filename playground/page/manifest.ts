import * as z from 'zod/mini';
import type { Manifest } from '../host/options.ts';

const parameter = z.object({
  name: z.string(),
  key: z.string(),
  description: z.optional(z.string()),
  allowFreeform: z.optional(z.boolean()),
  optional: z.optional(z.boolean()),
});
const command = z.object({
  name: z.string(),
  command: z.string(),
  parameters: z.optional(z.array(parameter)),
});
const separator = z.object({ separator: z.literal(true) });
const submenu = z.object({ name: z.string(), menu: z.array(z.union([command, separator])) });
const menuItem = z.union([command, separator, submenu]);
const manifest = z.object({
  id: z.string(),
  name: z.string(),
  networkAccess: z.object({ allowedDomains: z.array(z.string()) }),
  menu: z.array(menuItem),
  relaunchButtons: z.array(z.object({ command: z.string(), name: z.string() })),
});

/** A question that a command asks in the quick actions. */
export type CommandParameter = z.infer<typeof parameter>;
/** A command of the plugin's menu. */
export type MenuCommand = z.infer<typeof command>;
/** A command, or a line between two; a submenu's commands stand in line, after its name. */
export type MenuEntry = MenuCommand | { readonly separator: true };

/** What the page reads of a manifest, and the same for the host. */
export interface PluginManifest {
  readonly menu: readonly MenuEntry[];
  readonly commands: readonly MenuCommand[];
  readonly name: string;
  readonly forHost: Manifest;
}

/** Reads the text of `manifest.json`; throws where it is not as Figma wants it. */
export function readManifest(text: string): PluginManifest {
  const { menu, ...rest } = manifest.parse(JSON.parse(text));
  const entries = menu.flatMap((item): MenuEntry[] => {
    if (!('menu' in item)) return [item];
    return item.menu.map((inner) =>
      'command' in inner ? { ...inner, name: `${item.name}: ${inner.name}` } : inner,
    );
  });
  const commands = entries.filter((entry) => 'command' in entry);
  return {
    menu: entries,
    commands,
    name: rest.name,
    forHost: { ...rest, menu: commands.map(({ name, command }) => ({ name, command })) },
  };
}
