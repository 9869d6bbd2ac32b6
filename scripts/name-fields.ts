/**
 * Writes `scripts/build/short-names.ts`: the field names that the build shortens in the sandbox's bundle.
 * Run it with `npm run names` when the bundle grows; `scripts/build/inner-names.ts` says which names may be there.
 */
import { writeFileSync } from 'node:fs';
import { bundleSandbox } from './build.ts';
import { innerNames } from './build/inner-names.ts';
import { nodesOf } from './build/source-edits.ts';

/** How often each field name stands in the code. */
const countFields = (code: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const node of nodesOf(code)) {
    const name =
      node.type === 'MemberExpression' && !node.computed
        ? node.property
        : node.type === 'Property' && !node.computed
          ? node.key
          : null;
    if (name?.type === 'Identifier') counts.set(name.name, (counts.get(name.name) ?? 0) + 1);
  }
  return counts;
};

const counts = countFields(await bundleSandbox([]));
/** What shortening saves, in bytes, when a short name has one or two. */
const gain = (name: string): number => (name.length - 1.5) * (counts.get(name) ?? 0);
const names = innerNames()
  .filter((name) => gain(name) > 0)
  .sort((a, b) => gain(b) - gain(a));
const saved = Math.round(names.reduce((sum, name) => sum + gain(name), 0));
const file = new URL('build/short-names.ts', import.meta.url);
writeFileSync(
  file,
  `/** Field names that the sandbox's bundle shortens, written by \`npm run names\`. Do not edit by hand. */
export const SHORT_NAMES: readonly string[] = [
${names.map((name) => `  '${name}',\n`).join('')}];
`,
);
console.log(`${names.length} names, about ${saved} bytes`);
