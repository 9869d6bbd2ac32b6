import { expect, test } from 'vitest';
import { innerNames } from '../../../scripts/build/inner-names.ts';
import { SHORT_NAMES } from '../../../scripts/build/short-names.ts';

const inner = new Set(innerNames());

test('no shortened name stands in a document, a message, a record or on an object of the host', () => {
  // Whoever is named here is stored, posted or read by name now: run `npm run names`.
  expect(SHORT_NAMES.filter((name) => !inner.has(name))).toEqual([]);
});

test.each([
  'title', // of the journey
  'parts', // of a map's header
  'outcome', // of an answer
  'window', // of the settings
  'visible', // of a node
  'insert', // a call, found by its name
  'hostRefused', // a failure, its sentence found by its code
])(
  '%s is never shortened',
  (name) => {
    expect(SHORT_NAMES).not.toContain(name);
    expect(inner).not.toContain(name);
  },
  60_000,
);
