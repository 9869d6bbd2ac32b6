/**
 * The panel's document as Figma gives it to its iframe: policy, theme and a poorer realm before the plugin's
 * own first byte. It is a string, so that the frame is loaded with an origin of `null`.
 */
import type { Manifest } from '../host/options.ts';
import type { Rules } from '../host/rules.ts';
import { panelPolicy, panelPrelude, themeStyle } from '../host/ui-realm.ts';

export type Theme = 'light' | 'dark';

/** Figma's dark set; FigJam has none, there a panel is always light. */
const DARK: Readonly<Record<string, string>> = {
  '--figma-color-bg': '#2c2c2c',
  '--figma-color-bg-secondary': '#383838',
  '--figma-color-bg-tertiary': '#444444',
  '--figma-color-bg-hover': '#383838',
  '--figma-color-bg-selected': '#4a5878',
  '--figma-color-bg-brand': '#0c8ce9',
  '--figma-color-bg-brand-secondary': '#0a6dc2',
  '--figma-color-bg-brand-tertiary': '#394360',
  '--figma-color-bg-danger-tertiary': '#4d2b28',
  '--figma-color-bg-warning-tertiary': '#4f3f1a',
  '--figma-color-bg-success-tertiary': '#1f4030',
  '--figma-color-text': '#ffffff',
  '--figma-color-text-secondary': '#ffffffb2',
  '--figma-color-text-tertiary': '#ffffff66',
  '--figma-color-text-disabled': '#ffffff66',
  '--figma-color-text-onbrand': '#ffffff',
  '--figma-color-text-brand': '#7cc4f8',
  '--figma-color-text-danger': '#fca397',
  '--figma-color-text-warning': '#f7d15f',
  '--figma-color-text-success': '#79d297',
  '--figma-color-border': '#444444',
  '--figma-color-border-brand': '#0c8ce9',
  '--figma-color-icon': '#ffffff',
};

export interface PanelSetting {
  readonly editor: 'figjam' | 'figma';
  readonly theme: Theme;
  readonly manifest: Manifest;
  readonly rules: Rules;
}

/** The class on the panel's `<html>`. */
export const themeClass = (editor: 'figjam' | 'figma', theme: Theme): string =>
  editor === 'figma' && theme === 'dark' ? 'figma-dark' : 'figma-light';

/** What the panel's style element holds in a theme. */
export function panelTheme(editor: 'figjam' | 'figma', theme: Theme): string {
  if (editor === 'figjam' || theme === 'light') return themeStyle(editor);
  const lines = Object.entries(DARK).map(([name, value]) => `  ${name}: ${value};`);
  return [':root.figma-dark {', ...lines, '}'].join('\n');
}

/**
 * The plugin's html with all that comes before it. What the panel breaks is told to the page around it in
 * `{ panelBroke }`, which no plugin hears.
 */
export function panelDocument(html: string, { editor, theme, manifest, rules }: PanelSetting): string {
  const isDark = themeClass(editor, theme) === 'figma-dark';
  const before = [
    `<meta http-equiv="Content-Security-Policy" content="${panelPolicy(manifest)}">`,
    `<script>${REPORT}${FOLLOW_THEME}${panelPrelude(rules)}${isDark ? DARK_CLASS : ''}</script>`,
    `<style id="figma-style">${panelTheme(editor, theme)}</style>`,
  ].join('');
  const head = /<head[^>]*>/i.exec(html);
  if (head === null) return before + html;
  const end = head.index + head[0].length;
  return html.slice(0, end) + before + html.slice(end);
}

const DARK_CLASS = `document.documentElement.classList.replace('figma-light', 'figma-dark');`;

/** A change of theme is the editor's own message, which the plugin's code does not hear. */
const FOLLOW_THEME = `window.addEventListener('message', function (event) {
  var theme = event.data && event.data.figmaTheme;
  if (!theme) return;
  event.stopImmediatePropagation();
  document.documentElement.classList.remove('figma-light', 'figma-dark');
  document.documentElement.classList.add(theme.className);
  document.getElementById('figma-style').textContent = theme.css;
});`;

const REPORT = `(function () {
  var tell = function (text) { parent.postMessage({ panelBroke: text }, '*'); };
  document.addEventListener('securitypolicyviolation', function (event) {
    tell('The panel broke the content policy: ' + event.violatedDirective + ' ' + event.blockedURI);
  });
  window.addEventListener('error', function (event) { tell('The panel failed: ' + event.message); });
  window.addEventListener('unhandledrejection', function (event) { tell('The panel failed: ' + String(event.reason)); });
})();`;
