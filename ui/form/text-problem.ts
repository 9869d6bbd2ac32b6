import type { Problem } from '../../journey/model/problem.ts';

/** What is wrong with a text as it stands in its field; null = nothing. Lengths are in code points, as everywhere. */
export function textProblem(
  path: string,
  text: string,
  { limit, isRequired = false }: { readonly limit: number; readonly isRequired?: boolean },
): Problem | null {
  if (text.length > limit && [...text].length > limit) return { path, code: 'tooLong', limit };
  return isRequired && text.trim() === '' ? { path, code: 'empty' } : null;
}

/** The first of several texts that is wrong, e.g. of a list of chips. */
export function listProblem(
  path: string,
  texts: readonly string[],
  { limit, most }: { readonly limit: number; readonly most: number },
): Problem | null {
  if (texts.length > most) return { path, code: 'tooMany', limit: most };
  for (const [i, text] of texts.entries()) {
    const problem = textProblem(`${path}.${i}`, text, { limit, isRequired: true });
    if (problem !== null) return problem;
  }
  return null;
}
