import { HostError } from './host-error.ts';
import type { Rules } from './rules.ts';

/** Texts that the host's loader rejects wherever they stand, strings and comments included (rule 46). */
const FORBIDDEN = [
  { text: 'import(', what: 'import expression' },
  { text: 'import.meta', what: 'import expression' },
  { text: '<!--', what: 'html comment' },
  { text: '-->', what: 'html comment' },
] as const;

/** Throws what the host throws when a bundle contains a text that it rejects. */
export function refuseBundle(rules: Rules, code: string): void {
  if (!rules.on(46)) return;
  for (const { text, what } of FORBIDDEN) {
    const at = code.indexOf(text);
    if (at < 0) continue;
    const line = code.slice(0, at).split('\n').length;
    throw new HostError(`possible ${what} rejected around line ${String(line)}`, 'SyntaxError');
  }
}
