import type { BoardLanguage } from '../model/journey.ts';
import type { LaneKind } from '../model/lane.ts';
import { boardWords, type LaneWords, type OfferedLaneKind } from './board-words.ts';

const OFFERED: Readonly<Record<BoardLanguage, Readonly<Record<OfferedLaneKind, LaneWords>>>> = {
  en: {
    ourGoals: { title: 'Our goals', prompt: 'What do we want from this stage?' },
    opportunities: { title: 'Opportunities', prompt: 'What could we do that nobody does?' },
    metrics: { title: 'Metrics', prompt: 'How will we see that it got better?' },
    backstage: { title: 'Backstage', prompt: 'What happens out of the customer’s sight?' },
    feedback: { title: 'Feedback', prompt: 'At which gate, through which channel do we ask?' },
    custom: { title: 'Lane', prompt: '' },
  },
  ru: {
    ourGoals: { title: 'Наши цели', prompt: 'Чего мы хотим от этого этапа?' },
    opportunities: { title: 'Возможности', prompt: 'Что мы могли бы сделать первыми?' },
    metrics: { title: 'Метрики', prompt: 'Как мы увидим, что стало лучше?' },
    backstage: { title: 'За кулисами', prompt: 'Что происходит вне поля зрения клиента?' },
    feedback: {
      title: 'Обратная связь',
      prompt: 'На какой контрольной точке и через какой канал спрашиваем?',
    },
    custom: { title: 'Дорожка', prompt: '' },
  },
};

/** Title and prompt of a lane of any kind, in a language. */
export const laneWords = (kind: LaneKind, language: BoardLanguage): LaneWords =>
  ({ ...boardWords(language).lanes, ...OFFERED[language] })[kind];
