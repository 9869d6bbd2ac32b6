import { parse, type AnyNode, type Node } from 'acorn';

/** One piece of a script in place of another; both ends as offsets into the script. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';

/** Every node of a script's (or a module's) syntax tree, each before those inside it. */
export function nodesOf(script: string, sourceType: 'script' | 'module' = 'script'): AnyNode[] {
  const found: AnyNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      found.push(value);
      Object.values(value).forEach(visit);
    }
  };
  visit(parse(script, { ecmaVersion: 2020, sourceType }));
  return found;
}

/** The script with the edits made. They may touch, and not overlap; of two insertions at one place the first stays first. */
export function edited(script: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    text += script.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + script.slice(at);
}

/** The bundle, which is one function called at once, with a declaration more at its start. Throws for any other script. */
export function withHelper(declaration: string, script: string): string {
  const start = '(() => {\n';
  if (!script.includes(start)) throw new Error('The script is not one function called at once.');
  return script.replace(start, () => start + declaration);
}
