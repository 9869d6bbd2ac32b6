/**
 * The panel's world as Figma makes it (rule 48): a document loaded from a string, of origin `null`, with
 * storage that throws, no secure context, no clipboard, and a policy that lets nothing in from outside.
 * A page gets the policy as a header or `<meta>`, and the prelude as its first script.
 */
import type { Manifest } from './options.ts';
import type { Rules } from './rules.ts';

/** Storage that throws when it is only touched, and the name under which the browser has it. */
const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB'];

/** The colours of FigJam's one theme that panels use most: light, with a purple accent. */
const FIGJAM_COLORS: Readonly<Record<string, string>> = {
  '--figma-color-bg': '#ffffff',
  '--figma-color-bg-secondary': '#f5f5f5',
  '--figma-color-bg-tertiary': '#e6e6e6',
  '--figma-color-bg-hover': '#f5f5f5',
  '--figma-color-bg-selected': '#f1e9ff',
  '--figma-color-bg-brand': '#9747ff',
  '--figma-color-bg-brand-hover': '#8a38f5',
  '--figma-color-bg-brand-secondary': '#7c2bda',
  '--figma-color-bg-brand-tertiary': '#f1e5ff',
  '--figma-color-bg-danger': '#f24822',
  '--figma-color-bg-danger-tertiary': '#ffe2e0',
  '--figma-color-bg-warning-tertiary': '#fff1c2',
  '--figma-color-bg-success-tertiary': '#cff7d3',
  '--figma-color-text': '#000000e5',
  '--figma-color-text-secondary': '#00000080',
  '--figma-color-text-tertiary': '#0000004d',
  '--figma-color-text-disabled': '#0000004d',
  '--figma-color-text-brand': '#8638e5',
  '--figma-color-text-danger': '#dc3412',
  '--figma-color-text-warning': '#b86200',
  '--figma-color-text-success': '#009951',
  '--figma-color-text-onbrand': '#ffffff',
  '--figma-color-border': '#e6e6e6',
  '--figma-color-border-brand': '#9747ff',
  '--figma-color-icon': '#000000e5',
};

/** The design editor differs by its accent: blue. */
const DESIGN_ACCENT: Readonly<Record<string, string>> = {
  '--figma-color-bg-brand': '#0d99ff',
  '--figma-color-bg-brand-hover': '#007be5',
  '--figma-color-bg-brand-secondary': '#0768cf',
  '--figma-color-bg-brand-tertiary': '#e5f4ff',
  '--figma-color-bg-selected': '#e5f4ff',
  '--figma-color-text-brand': '#007be5',
  '--figma-color-border-brand': '#0d99ff',
};

/** The theme as Figma puts it into `<style id="figma-style">`; the class on `<html>` is `figma-light`. */
export function themeStyle(editor: 'figjam' | 'figma' | 'dev'): string {
  const colors = editor === 'figjam' ? FIGJAM_COLORS : { ...FIGJAM_COLORS, ...DESIGN_ACCENT };
  const lines = Object.entries(colors).map(([name, value]) => `  ${name}: ${value};`);
  return [':root.figma-light {', ...lines, '}'].join('\n');
}

/** The Content-Security-Policy of the panel's frame; without named domains nothing may be fetched. */
export function panelPolicy(manifest: Manifest): string {
  const domains = (manifest.networkAccess?.allowedDomains ?? ['none']).filter((one) => one !== 'none');
  const inline = `data: 'unsafe-inline'`;
  const outside = domains.length > 0 ? ` ${domains.join(' ')}` : '';
  return [
    `default-src data:${outside}`,
    `script-src ${inline} 'unsafe-eval'${outside}`,
    `style-src ${inline}${outside}`,
    `img-src data: blob:${outside}`,
    `font-src data:${outside}`,
    `connect-src ${domains.length > 0 ? domains.join(' ') : `'none'`}`,
  ].join('; ');
}

/** The script that takes from a page what a panel in Figma has not. It must run before any other. */
export function panelPrelude(rules: Rules): string {
  if (!rules.on(48)) return '';
  return `(function () {
  var denied = function (name) {
    var error = new Error("Failed to read the '" + name + "' property from 'Window': Storage is disabled inside 'data:' URLs.");
    error.name = 'SecurityError';
    throw error;
  };
  var hide = function (owner, name, get) {
    Object.defineProperty(owner, name, { configurable: true, get: get, set: get });
  };
  ${JSON.stringify(STORAGE)}.forEach(function (name) { hide(window, name, function () { return denied(name); }); });
  hide(document, 'cookie', function () { return denied('cookie'); });
  hide(window, 'origin', function () { return 'null'; });
  hide(window, 'isSecureContext', function () { return false; });
  if (window.crypto) {
    hide(window.crypto, 'randomUUID', function () { return undefined; });
    hide(window.crypto, 'subtle', function () { return undefined; });
  }
  var refuse = function () {
    var error = new Error('Write permission denied.');
    error.name = 'NotAllowedError';
    return Promise.reject(error);
  };
  hide(navigator, 'clipboard', function () { return { writeText: refuse, readText: refuse, write: refuse, read: refuse }; });
  ['caches', 'serviceWorker', 'geolocation', 'mediaDevices'].forEach(function (name) {
    hide(name === 'caches' ? window : navigator, name, function () { return undefined; });
  });
  document.documentElement.classList.add('figma-light');
})();`;
}
