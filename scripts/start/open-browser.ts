import { spawn } from 'node:child_process';

/**
 * Opens an address in the person's own browser, where this machine has a screen and a way to do so. Nothing
 * happens where it has not: the address is printed anyway.
 */
export function openBrowser(address: string): void {
  const opener = openerOf(process.platform, process.env);
  if (opener === null) return;
  const [program, ...before] = opener;
  const child = spawn(program, [...before, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined); // the program is not there
  child.unref();
}

/** The program that opens an address on a platform, with its first arguments; null without a screen. */
export function openerOf(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly [program: string, ...before: string[]] | null {
  if (environment['CI'] !== undefined) return null;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  const hasScreen = environment['DISPLAY'] !== undefined || environment['WAYLAND_DISPLAY'] !== undefined;
  return hasScreen ? ['xdg-open'] : null;
}
