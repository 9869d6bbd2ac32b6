/**
 * Golden scenes: what the layout makes of journeys that ask everything of it, item by item, in the repository.
 *
 * A map that stands on somebody's board is compared with its layout at every update. Were the layout another one in the
 * next version, all of it would move though nobody changed a word (M1, M5); so what changes must be seen in review.
 * `npx vitest run tests/journey/layout/golden-scenes.test.ts -u` writes them anew; look at what changed before committing.
 */
import { expect, test } from 'vitest';
import { layout } from '../../../journey/layout/layout.ts';
import { placedItems } from '../../../journey/scene/placed-items.ts';
import type { SceneItem } from '../../../journey/scene/scene.ts';
import { GOLDEN } from './golden-journeys.ts';

/** An item in one line: key, kind, place, size, and the rest. */
const lineOf = (item: SceneItem): string => {
  const rest = Object.entries(item)
    .filter(([name]) => !['key', 'kind', 'x', 'y', 'children'].includes(name))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return [item.key, item.kind, `${item.x},${item.y}`, ...rest].join(' ');
};

test.each(Object.entries(GOLDEN))(
  '[L1][M5] %s is laid out as in every version before',
  async (name, { journey, options }) => {
    const scene = layout(journey, options);
    const head = `across=${scene.across} titleSize=${scene.titleSize} headText=${scene.headText}`;
    const lines = placedItems(scene).map(({ item }) => lineOf(item));
    await expect(`${[head, ...lines].join('\n')}\n`).toMatchFileSnapshot(`scenes/${name}.txt`);
  },
);
