/** The largest map there is a promise for, drawn by the built bundle in Figma's kind of engine. */
import variant from '@jitl/quickjs-wasmfile-release-sync';
import { expect, test } from 'vitest';
import { guestCode } from '../../playground/realms/guest-code.ts';
import { loadSandbox } from '../../playground/sandbox.ts';
import { builtPlugin } from '../../scripts/draw/built-plugin.ts';
import { hostFor, runPlugin } from '../../scripts/draw/run-plugin.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';

test.each(['figjam', 'figma'] as const)('the stress size is drawn in %s without an error', async (editor) => {
  const plugin = await builtPlugin();
  const host = hostFor(plugin, { realm: await loadSandbox(variant, guestCode()), editor });
  const journey = sizedJourney('stress');
  expect(await runPlugin(host, plugin, { kind: 'journey', journey })).toMatchObject({
    outcome: 'drawn',
    counts: { notes: journey.notes.length, skipped: 0 },
  });
  expect(host.console).toEqual([]);
});
