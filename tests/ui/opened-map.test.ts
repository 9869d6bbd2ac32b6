import { describe, expect, test } from 'vitest';
import { countingIds } from '../../journey/model/id-source.ts';
import { presetJourney } from '../../journey/model/presets/preset-journey.ts';
import { openedMap } from '../../ui/opened-map.ts';

const journey = presetJourney('b2b', 'en', countingIds());
const form = { ...journey, title: 'Half a na' };
const opened = (change: Partial<Parameters<typeof openedMap>[0]>) =>
  openedMap({ node: '1:1', map: 'map-1', rev: '4-b', state: 'ready', journey, draft: null, ...change });

describe('[7.1] a map opened from the board', () => {
  test('is as it was drawn when no form is kept of it', () => {
    expect(opened({})).toEqual({
      kind: 'form',
      form: { journey, base: journey, rev: '4-b', typed: {} },
      unreadable: null,
      notice: null,
    });
  });

  test('goes on with the form that began from the same state of the board', () => {
    const read = { ...journey, title: 'As it was read' };
    const draft = { base: { rev: '4-b', journey: read }, journey: form, typed: { notes: 'No' } };
    expect(opened({ draft })).toMatchObject({
      form: { journey: form, base: read, rev: '4-b', typed: { notes: 'No' } },
      notice: null,
    });
    expect(opened({ draft: { ...draft, base: { rev: '4-b' } } })).toMatchObject({
      form: { journey: form, base: journey },
    });
  });

  test.each([
    ['3-a', 'boardIsNewer', journey],
    ['4-a', 'boardIsNewer', journey], // another run of the same number: what the team sees counts
    ['5-c', 'formIsNewer', form],
  ])('of two states the newer one is shown, and it is said: form of rev %s', (rev, notice, shown) => {
    const draft = { base: { rev, journey: { ...journey, title: 'Another state' } }, journey: form };
    expect(opened({ draft })).toMatchObject({ form: { journey: shown }, notice: { kind: notice } });
  });

  test('an older form that a reading left, and nobody edited, is not offered; what is typed there is', () => {
    const read = { ...journey, title: 'As it was read' };
    const draft = { base: { rev: '3-a', journey: read }, journey: read, typed: {} };
    expect(opened({ draft })).toMatchObject({ form: { journey, base: journey, rev: '4-b' }, notice: null });
    expect(opened({ draft: { ...draft, typed: { notes: 'No' } } })).toMatchObject({
      notice: { kind: 'boardIsNewer' },
    });
  });

  test('what a reading left of the present state is shown again', () => {
    const read = { ...journey, title: 'As it was read' };
    const draft = { base: { rev: '4-b', journey: read }, journey: read, typed: {} };
    expect(opened({ draft })).toMatchObject({ form: { journey: read, base: read }, notice: null });
  });

  test.each(['3-a', '4-a', '5-c'])(
    'an update that was taken back, and a Tidy, leave the journey that the form began from: it goes on, from rev %s',
    (rev) => {
      expect(opened({ draft: { base: { rev, journey }, journey: form } })).toMatchObject({
        form: { journey: form, base: journey, rev: '4-b' },
        notice: null,
      });
    },
  );

  test('a form that is newer or torn is told, and the map opens as it was drawn', () => {
    const newer = { base: { rev: '4-b' }, journey: { ...journey, schemaVersion: 9 } };
    expect(opened({ draft: newer })).toMatchObject({
      form: { journey },
      unreadable: { code: 'newerVersion' },
    });
    expect(opened({ draft: 'torn' })).toMatchObject({
      form: { journey },
      unreadable: { code: 'notAJourney' },
    });
  });

  test('[M7] that was not drawn to the end opens, and it is said; without its form it is barred', () => {
    expect(opened({ state: 'unfinished' })).toMatchObject({
      form: { journey },
      notice: { kind: 'unfinishedMap' },
    });
    expect(opened({ state: 'unfinished', journey: null })).toEqual({
      kind: 'barred',
      why: 'unfinished',
      journey: null,
    });
  });

  test('[12] of a newer version is looked at as far as it is understood, whoever noticed that it is newer', () => {
    const newer = { ...journey, schemaVersion: 9, colours: ['new'] };
    for (const state of ['newer', 'ready'] as const) {
      expect(opened({ state, journey: newer })).toMatchObject({
        kind: 'barred',
        why: 'newer',
        journey: { title: journey.title },
      });
    }
    expect(opened({ state: 'newer', journey: { ...newer, lanes: 'in another way' } })).toMatchObject({
      why: 'newer',
      journey: null,
    });
  });

  test.each([null, 'torn', [], { ...journey, lanes: [] }])(
    '[12] with broken data is barred: %j',
    (broken) => {
      expect(opened({ journey: broken })).toEqual({ kind: 'barred', why: 'damaged', journey: null });
      expect(opened({ journey: broken, state: 'damaged' })).toMatchObject({ why: 'damaged' });
    },
  );
});
