import { expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../../../journey/model/journey.ts';
import { migrate, MIGRATIONS, type MigrationStep } from '../../../journey/model/migrate.ts';

test('the steps lead from version 1 to the present one without a hole and without a second way', () => {
  const from = MIGRATIONS.map((step) => step.from);
  expect(from).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, i) => i + 1));
});

const steps: readonly MigrationStep[] = [
  { from: 1, name: 'score becomes weight', migrate: ({ score, ...rest }) => ({ ...rest, weight: score }) },
  { from: 2, name: 'notes get votes', migrate: (document) => ({ ...document, votes: 0 }) },
];

test('every step is walked in order, each version is written, unknown fields stay', () => {
  expect(migrate({ schemaVersion: 1, score: 4, mine: true }, 1, 3, steps)).toEqual({
    schemaVersion: 3,
    weight: 4,
    votes: 0,
    mine: true,
  });
  expect(migrate({ schemaVersion: 2, weight: 4 }, 2, 3, steps)).toEqual({
    schemaVersion: 3,
    weight: 4,
    votes: 0,
  });
});

test('a document of the present version is left as it is', () => {
  const document = { schemaVersion: 3 };
  expect(migrate(document, 3, 3, steps)).toBe(document);
});

test('a version that no step reads is not guessed at', () => {
  expect(migrate({ schemaVersion: 0 }, 0, 3, steps)).toBeNull();
  expect(migrate({ schemaVersion: 1 }, 1, 4, steps)).toBeNull();
});
