import type { PreviewWords } from './preview-words.ts';

/** English words of the preview. */
export const previewEn: PreviewWords = {
  openPreview: 'Open preview',
  region: 'Preview. Arrows move, plus and minus zoom.',
  picture: 'Picture of the map as it will be on the board',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  percent: (percent) => `${percent}%`,
};
