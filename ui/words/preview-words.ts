import type { BoardLanguage } from '../../journey/model/journey.ts';
import { previewEn } from './preview-words-en.ts';
import { previewRu } from './preview-words-ru.ts';

/** Everything the preview says. */
export interface PreviewWords {
  readonly openPreview: string;
  readonly region: string;
  readonly picture: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly percent: (percent: number) => string;
}

const dictionaries: Readonly<Record<BoardLanguage, PreviewWords>> = { en: previewEn, ru: previewRu };

/** The words of the preview in a language. */
export const previewWords = (language: BoardLanguage): PreviewWords => dictionaries[language];
