import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What tests need of a checkout. */
const PARTS = [
  'examples',
  'journey',
  'playground',
  'plugin',
  'scripts',
  'tests/boards',
  'tests/journey',
  'tests/samples',
  'ui',
  'manifest.json',
  'package.json',
  'tsconfig.base.json',
];

/** A copy of the checkout at `root` to break at will; installed packages are shared with it. */
export function copiedTree(root: string): { readonly copy: string; readonly remove: () => void } {
  const copy = mkdtempSync(path.join(tmpdir(), 'tropa-mutants-'));
  for (const part of PARTS) cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
  return { copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}
