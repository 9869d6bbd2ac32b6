import type { Frame } from 'playwright-core';

/**
 * The themes that Figma gives a panel. FigJam's are left out on purpose: there the panel's own
 * fallbacks, which are FigJam's light set, must do.
 */
export const themeNames = ['figjam-light', 'figma-light', 'figma-dark'] as const;
export type ThemeName = (typeof themeNames)[number];

/** Class and variables (`--figma-color-<name>`) of each. */
export const themes: Readonly<
  Record<ThemeName, { readonly className: string; readonly variables: Readonly<Record<string, string>> }>
> = {
  'figjam-light': { className: 'figma-light', variables: {} },
  'figma-light': {
    className: 'figma-light',
    variables: {
      bg: '#ffffff',
      'bg-secondary': '#f5f5f5',
      'bg-tertiary': '#e6e6e6',
      'bg-hover': '#f5f5f5',
      'bg-selected': '#e5f4ff',
      text: '#000000e5',
      'text-disabled': '#0000004d',
      'text-onbrand': '#ffffff',
      'text-brand': '#007be5',
      'text-danger': '#dc3412',
      'text-warning': '#b86200',
      'text-success': '#009951',
      'bg-brand-secondary': '#0768cf',
      'bg-brand-tertiary': '#e5f4ff',
      'bg-danger-tertiary': '#ffe2e0',
      'bg-warning-tertiary': '#fff1c2',
      'bg-success-tertiary': '#cff7d3',
      border: '#e6e6e6',
    },
  },
  'figma-dark': {
    className: 'figma-dark',
    variables: {
      bg: '#2c2c2c',
      'bg-secondary': '#383838',
      'bg-tertiary': '#444444',
      'bg-hover': '#383838',
      'bg-selected': '#4a5878',
      text: '#ffffff',
      'text-disabled': '#ffffff66',
      'text-onbrand': '#ffffff',
      'text-brand': '#7cc4f8',
      'text-danger': '#fca397',
      'text-warning': '#f7d15f',
      'text-success': '#79d297',
      'bg-brand-secondary': '#0a6dc2',
      'bg-brand-tertiary': '#394360',
      'bg-danger-tertiary': '#4d2b28',
      'bg-warning-tertiary': '#4f3f1a',
      'bg-success-tertiary': '#1f4030',
      border: '#444444',
    },
  },
};

/** The rule that carries a theme's variables. */
export const themeStyle = (theme: ThemeName): string =>
  `:root{${Object.entries(themes[theme].variables)
    .map(([name, value]) => `--figma-color-${name}:${value};`)
    .join('')}}`;

/** Switches the theme of a panel that is open, as Figma does: the class and the variables change in place. */
export const putOn = (panel: Frame, theme: ThemeName): Promise<void> =>
  panel.evaluate(
    ({ className, style }) => {
      document.documentElement.className = className;
      const figmaStyle = document.getElementById('figma-style');
      if (figmaStyle === null) throw new Error('The panel has lost the style that Figma gave it.');
      figmaStyle.textContent = style;
    },
    { className: themes[theme].className, style: themeStyle(theme) },
  );
