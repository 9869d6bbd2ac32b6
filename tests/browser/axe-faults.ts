/** What axe finds wrong in a page or in a frame of it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** axe as it is put into a page: less than half of what `axe.source` carries there. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and best practice. */
const EVERY_RULE = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
} as const;

/** The rules whose verdict depends on colours; all others say the same in every theme. */
const COLOUR_RULES = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;

/**
 * What axe finds wrong in `place`, a line for each element; by all rules, or by those of colour alone. What fades or
 * slides in is judged as it will stand, since nobody reads it on its way.
 */
export async function axeFaults(place: Frame | Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await place.evaluate(() => 'axe' in window))) await place.evaluate(source);
  return place.evaluate(
    async (runOnly) => {
      for (const animation of document.getAnimations()) {
        if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
      }
      const engine: unknown = Reflect.get(window, 'axe');
      // axe puts itself on the window; its typed face is not known inside the page.
      const { run } = engine as { run: (root: Document, options: object) => Promise<AxeResults> };
      const { violations } = await run(document, { runOnly, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 300)} ${failureSummary ?? ''}`),
      );
    },
    rules === 'all' ? EVERY_RULE : COLOUR_RULES,
  );
}
