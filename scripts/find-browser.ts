import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What to say where there is no browser: one sentence for whoever runs the command. */
export const NO_BROWSER =
  'No Chrome, Chromium or Edge was found: install one of them, or set TROPA_BROWSER to the path of its program.';

/** Debian's packages. */
const FONTS = ['fonts-inter', 'fonts-noto-color-emoji'];

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

const MAC_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const LINUX_PLACES = ['/opt/google/chrome/chrome', '/snap/bin/chromium', '/opt/microsoft/msedge/msedge'];

const WINDOWS_PLACES = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** What the search may look at: the machine it runs on, or another one in a test. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isProgram: (path: string) => boolean;
  /** Installs Debian's Chromium; returns false where that is not possible here. */
  readonly install: () => boolean;
}

/**
 * The path of Chrome, Chromium or Edge on this machine: `TROPA_BROWSER` first, then the search path, then
 * the usual places. With `install`, Debian's Chromium is installed where none is found and we may (as root).
 * Throws an error with one sentence that says what to do.
 */
export function findBrowser(
  options: { readonly install?: boolean } = {},
  machine: Machine = thisMachine,
): string {
  const named = machine.environment['TROPA_BROWSER'];
  if (named !== undefined && named !== '') {
    if (machine.isProgram(named)) return named;
    throw new Error(
      `TROPA_BROWSER names "${named}", which is no program: set it to the path of Chrome, Chromium or Edge.`,
    );
  }
  const found = searched(machine);
  if (found !== null) return found;
  const installed = options.install === true && machine.install() ? searched(machine) : null;
  if (installed === null) throw new Error(NO_BROWSER);
  return installed;
}

function searched(machine: Machine): string | null {
  return candidates(machine).find((path) => machine.isProgram(path)) ?? null;
}

function candidates({ platform, environment }: Machine): string[] {
  const isWindows = platform === 'win32';
  const folders = (environment['PATH'] ?? environment['Path'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) =>
    folders.map((folder) => join(folder, isWindows ? `${name}.exe` : name)),
  );
  if (platform === 'darwin') {
    const home = environment['HOME'] ?? '';
    return [...onPath, ...MAC_PLACES, ...MAC_PLACES.map((place) => join(home, place))];
  }
  if (!isWindows) return [...onPath, ...LINUX_PLACES];
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => environment[name] ?? [],
  );
  return [...onPath, ...roots.flatMap((root) => WINDOWS_PLACES.map((parts) => join(root, ...parts)))];
}

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  isProgram(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  install: installOnDebian,
};

/** Chromium and the fonts of the pictures, for which Debian and root are needed. */
function installOnDebian(): boolean {
  return aptInstall(['chromium', ...FONTS]);
}

/** Installs the fonts that a board is drawn in: Inter, and colour emoji. False where that is not possible here. */
export function installFonts(): boolean {
  return aptInstall(FONTS);
}

function aptInstall(packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  const options: ExecFileSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', ...packages], options);
    return true;
  } catch {
    return false;
  }
}
