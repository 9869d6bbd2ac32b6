import { parse } from 'acorn';
import { HostError } from './host-error.ts';
import type { Rules } from './rules.ts';

/** Texts that the host's loader rejects wherever they stand, strings and comments included (rule 46). */
const FORBIDDEN = [
  { text: 'import(', what: 'import expression' },
  { text: 'import.meta', what: 'import expression' },
  { text: '<!--', what: 'html comment' },
  { text: '-->', what: 'html comment' },
] as const;

/** The bundle that parsed last: a host is started with the same one again and again. */
let parsed: string | undefined;

function refuseTexts(code: string): void {
  for (const { text, what } of FORBIDDEN) {
    const at = code.indexOf(text);
    if (at < 0) continue;
    const line = code.slice(0, at).split('\n').length;
    throw new HostError(`possible ${what} rejected around line ${String(line)}`, 'SyntaxError');
  }
}

function refuseSyntax(code: string): void {
  if (code === parsed) return;
  try {
    parse(code, { ecmaVersion: 2017, sourceType: 'script' });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new HostError(`Syntax error: ${text}`, 'SyntaxError');
  }
  parsed = code;
}

/**
 * Throws what the host throws when it does not load a bundle: a text that its scan rejects (rule 46), or
 * syntax newer than ES2017, which some of its loaders do not read (rule 47).
 */
export function refuseBundle(rules: Rules, code: string): void {
  if (rules.on(46)) refuseTexts(code);
  if (rules.on(47)) refuseSyntax(code);
}
