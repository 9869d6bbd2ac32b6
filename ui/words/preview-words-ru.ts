import type { PreviewWords } from './preview-words.ts';

/** Russian words of the preview. */
export const previewRu: PreviewWords = {
  openPreview: 'Открыть предпросмотр',
  region: 'Предпросмотр. Стрелки двигают, плюс и минус меняют масштаб.',
  picture: 'Так карта будет выглядеть на доске',
  zoomIn: 'Крупнее',
  zoomOut: 'Мельче',
  fit: 'Вписать',
  percent: (percent) => `${percent}%`,
};
