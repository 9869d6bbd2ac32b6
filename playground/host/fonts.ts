import type { HostError } from './host-error.ts';
import { refusal } from './host-error.ts';
import type { FontName, TextRecord } from './node-record.ts';
import type { Rules } from './rules.ts';

const INTER_STYLES = [
  'Thin',
  'Extra Light',
  'Light',
  'Regular',
  'Medium',
  'Semi Bold',
  'Bold',
  'Extra Bold',
  'Black',
];

/** What a person without fonts of their own has: Inter, and the other three that FigJam offers. */
export const DEFAULT_FONTS: readonly FontName[] = [
  ...INTER_STYLES.map((style) => ({ family: 'Inter', style })),
  ...INTER_STYLES.map((style) => ({
    family: 'Inter',
    style: style === 'Regular' ? 'Italic' : `${style} Italic`,
  })),
  { family: 'Merriweather', style: 'Regular' },
  { family: 'Merriweather', style: 'Bold' },
  { family: 'Roboto Mono', style: 'Regular' },
  { family: 'Roboto Mono', style: 'Medium' },
  { family: 'Roboto', style: 'Regular' },
  { family: 'Roboto', style: 'Bold' },
  { family: 'Figma Hand', style: 'Regular' },
];

function key(font: FontName): string {
  return `${font.family}\n${font.style}`;
}

/** Which fonts the person has, and which of them the plugin has loaded since it started. */
export class Fonts {
  private readonly available: ReadonlyMap<string, FontName>;
  private readonly loaded = new Set<string>();

  constructor(
    available: readonly FontName[],
    private readonly rules: Rules,
  ) {
    this.available = new Map(available.map((font) => [key(font), font]));
  }

  /** Every plugin starts without any loaded font, Inter included (rule 31). */
  forget(): void {
    this.loaded.clear();
  }

  list(): { fontName: FontName }[] {
    return [...this.available.values()].map((fontName) => ({ fontName }));
  }

  /** Loads a font; one that the person has not is refused (rule 33). */
  load(font: FontName): void {
    if (this.rules.on(33) && !this.available.has(key(font))) {
      throw refusal('loadFontAsync', `The font "${font.family} ${font.style}" could not be loaded`);
    }
    this.loaded.add(key(font));
  }

  isLoaded(font: FontName): boolean {
    return this.loaded.has(key(font));
  }

  /** Refuses a write that changes how a text lies while one of its fonts is not loaded (rules 31 and 33). */
  require(where: string, text: TextRecord, more: readonly FontName[] = []): void {
    for (const font of [...text.segments.map((segment) => segment.fontName), ...more]) {
      const missing = text.hasMissingFont && this.rules.on(33);
      if (missing || (this.rules.on(31) && !this.isLoaded(font))) throw unloaded(where, font);
    }
  }
}

function unloaded(where: string, font: FontName): HostError {
  return refusal(
    where,
    `Cannot write to node with unloaded font "${font.family} ${font.style}". Please call figma.loadFontAsync({ family: "${font.family}", style: "${font.style}" }) and await the returned promise first.`,
  );
}
