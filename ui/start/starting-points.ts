import { randomIds } from '../../journey/model/id-source.ts';
import type { BoardLanguage, PresetName } from '../../journey/model/journey.ts';
import { presetWords } from '../../journey/model/presets/preset-words.ts';
import b2bSalesAutomationEn from '../../examples/b2b-sales-automation.en.json';
import b2bSalesAutomationRu from '../../examples/b2b-sales-automation.ru.json';
import b2cClothesShopEn from '../../examples/b2c-clothes-shop.en.json';
import b2cClothesShopRu from '../../examples/b2c-clothes-shop.ru.json';

const examples = {
  'example-b2c': { en: b2cClothesShopEn, ru: b2cClothesShopRu },
  'example-b2b': { en: b2bSalesAutomationEn, ru: b2bSalesAutomationRu },
};

/** A worked example that the panel carries in both languages. */
export type ExampleName = keyof typeof examples;
/** What a new map may start from. */
export type StartingPoint = PresetName | ExampleName;

/** In the order of the start screen. */
export const presetNames = ['b2c', 'b2b', 'blank'] as const satisfies readonly PresetName[];
export const exampleNames = ['example-b2c', 'example-b2b'] as const satisfies readonly ExampleName[];

export const isExample = (point: StartingPoint): point is ExampleName => point in examples;

const newId = randomIds(Math.random);

/** The example as a journey of its own: a map drawn from it is not the map that somebody drew before. */
export const exampleJourney = (name: ExampleName, language: BoardLanguage) => ({
  ...examples[name][language],
  id: newId('map'),
});

/** The title that the map has unless somebody gives it another. */
export const defaultTitle = (point: StartingPoint, language: BoardLanguage): string =>
  isExample(point) ? examples[point][language].title : presetWords(point, language).title;
