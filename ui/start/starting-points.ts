import { randomIds } from '../../journey/model/id-source.ts';
import type { BoardLanguage, Journey, PresetName } from '../../journey/model/journey.ts';
import { parseJourney } from '../../journey/model/parse-journey.ts';
import { presetJourney } from '../../journey/model/presets/preset-journey.ts';
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

const isExample = (point: StartingPoint): point is ExampleName => point in examples;

const newId = randomIds(Math.random);

/** A starting point as a journey of its own: a map made from it is not the map that somebody made before. */
export function startingJourney(point: StartingPoint, language: BoardLanguage): Journey {
  if (!isExample(point)) return presetJourney(point, language, newId);
  const parsed = parseJourney({ ...examples[point][language], id: newId('map') });
  if (!parsed.ok) throw new Error(`The example ${point} is not a journey.`); // a test holds that it is
  return parsed.journey;
}
