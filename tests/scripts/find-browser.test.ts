import { describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER, type Machine } from '../../scripts/find-browser.ts';

function machine(programs: readonly string[], rest: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    isProgram: (path) => programs.includes(path),
    install: () => false,
    ...rest,
  };
}

describe('the browser for pictures and browser tests', () => {
  test('is found on the search path', () => {
    expect(findBrowser({}, machine(['/usr/bin/google-chrome']))).toBe('/usr/bin/google-chrome');
  });

  test('is the one that TROPA_BROWSER names, whatever else there is', () => {
    const environment = { PATH: '/usr/bin', TROPA_BROWSER: '/my/browser' };
    expect(findBrowser({}, machine(['/usr/bin/chromium', '/my/browser'], { environment }))).toBe(
      '/my/browser',
    );
  });

  test('named by TROPA_BROWSER and missing is an error that names it', () => {
    const environment = { PATH: '/usr/bin', TROPA_BROWSER: '/my/browser' };
    expect(() => findBrowser({}, machine(['/usr/bin/chromium'], { environment }))).toThrow(
      'TROPA_BROWSER names "/my/browser", which is no program',
    );
  });

  test('is found in the usual place of macOS', () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser({}, machine([path], { platform: 'darwin' }))).toBe(path);
  });

  test('is found in the usual place of Windows', () => {
    const isEdge = (path: string): boolean =>
      /Program Files.Microsoft.Edge.Application.msedge\.exe$/.test(path);
    const windows = machine([], {
      platform: 'win32',
      environment: { PROGRAMFILES: 'C:\\Program Files' },
      isProgram: isEdge,
    });
    expect(isEdge(findBrowser({}, windows))).toBe(true);
  });

  test('is installed only when asked', () => {
    const programs: string[] = [];
    const install = (): boolean => {
      programs.push('/usr/bin/chromium');
      return true;
    };
    expect(() => findBrowser({}, machine(programs, { install }))).toThrow(NO_BROWSER);
    expect(findBrowser({ install: true }, machine(programs, { install }))).toBe('/usr/bin/chromium');
  });

  test('that is nowhere gives one sentence that says what to do', () => {
    expect(() => findBrowser({ install: true }, machine([]))).toThrow(NO_BROWSER);
    expect(NO_BROWSER).toContain('TROPA_BROWSER');
  });
});
