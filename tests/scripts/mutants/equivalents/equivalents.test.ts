import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { EQUIVALENTS } from '../../../../scripts/mutants/equivalents/equivalents.ts';
import { mutantsOfRoom, ROOMS } from '../../../../scripts/mutants/mutant.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

test('every mutant that is listed as equivalent can still be made from the source, and is listed once', () => {
  const become = new Set(
    ROOMS.flatMap((room) => mutantsOfRoom(ROOT, room)).map((mutant) => `${mutant.file}: ${mutant.becomes}`),
  );
  const listed = EQUIVALENTS.flatMap(({ file, becomes }) => becomes.map((line) => `${file}: ${line}`));
  expect(listed.filter((each) => !become.has(each))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
});
