import { describe, expect, it } from 'vitest';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { byKey, code, EDITORS, hostOf, keyOf, nodeAt, nodesOf, openPanel } from './drawn-board.ts';

describe.each(EDITORS)('[9] the panel in %s', (editor) => {
  it('[13] is shown after at most 10 host calls, 360 by 640', async () => {
    const host = hostOf(editor);
    host.start({ code, command: 'open' });
    await host.settle();
    const shown = host.log.findIndex(({ member }) => member === 'showUI');
    expect(shown).toBeGreaterThanOrEqual(0);
    expect(shown).toBeLessThan(10);
    expect(host.log.length).toBeLessThanOrEqual(10);
    expect(host.ui).toMatchObject({ isOpen: true, width: 360, height: 640, html: '<p>panel</p>' });
  });

  it('is told the editor, the command and the remembered language', () => {
    const host = hostOf(editor, { clientStorage: { settings: { language: 'ru' } } });
    expect(openPanel(host).call('hello', {}).result).toEqual({
      editor,
      command: 'open',
      language: 'ru',
      authors: false,
      draft: null,
    });
    const fresh = hostOf(editor, { clientStorage: { settings: 'broken' } });
    expect(openPanel(fresh).call('hello', {}).result).toMatchObject({ language: null });
  });

  it('has its language remembered, without loss of what a later version keeps there', () => {
    const host = hostOf(editor, { clientStorage: { settings: { language: 'en', window: [400, 700] } } });
    const panel = openPanel(host);
    expect(panel.call('setLanguage', { language: 'ru' }).ok).toBe(true);
    expect(panel.call('hello', {}).result).toMatchObject({ language: 'ru' });
  });

  it('is resized within its limits', () => {
    const host = hostOf(editor);
    const panel = openPanel(host);
    expect(panel.call('resize', { width: 400, height: 700 }).ok).toBe(true);
    expect(host.ui).toMatchObject({ width: 400, height: 700 });
    expect(panel.call('resize', { width: 10, height: 700 }).failure?.code).toBe('badMessage');
    expect(host.ui).toMatchObject({ width: 400, height: 700 });
  });

  it('[7.1] opens again in the size it was given last; a broken size costs nobody the language', () => {
    const host = hostOf(editor);
    openPanel(host).call('resize', { width: 400, height: 700 });
    host.closeByPerson();
    const again = openPanel(host);
    again.call('hello', {});
    expect(host.ui).toMatchObject({ width: 400, height: 700 });

    const broken = hostOf(editor, { clientStorage: { settings: { language: 'ru', window: { width: -1 } } } });
    expect(openPanel(broken).call('hello', {}).result).toMatchObject({ language: 'ru' });
    expect(broken.ui).toMatchObject({ width: 360, height: 640 });
  });

  it('[7.1] has both of two things remembered that it says at once, and of two forms the later one', () => {
    const host = hostOf(editor);
    const panel = openPanel(host);
    panel.post('setLanguage', { language: 'ru' });
    panel.post('setAuthors', { isOn: true });
    panel.post('saveDraft', { of: 'new', draft: { title: 'First' } });
    panel.post('saveDraft', { of: 'new', draft: null });
    panel.call('saveDraft', { of: 'new', draft: { title: 'Last' } });
    expect(panel.call('hello', {}).result).toMatchObject({
      language: 'ru',
      authors: true,
      draft: { title: 'Last' },
    });
  });

  it('[7.1] gets the form back that it gave to be kept, finished or not, until it says to forget it', () => {
    const host = hostOf(editor);
    const panel = openPanel(host);
    const draft = { journey: { title: '', stages: 'not even a list' } };
    expect(panel.call('saveDraft', { of: 'new', draft }).ok).toBe(true);
    expect(panel.call('hello', {}).result).toMatchObject({ draft });
    panel.call('saveDraft', { of: 'new', draft: null });
    expect(panel.call('hello', {}).result).toMatchObject({ draft: null });
  });

  it('hears of progress before the first batch, ever growing, up to the whole', () => {
    const host = hostOf(editor);
    const panel = openPanel(host);
    panel.call('draw', { journey: sizedJourney('typical') });
    const seen = (host.ui.messages as { event?: string; data?: { done: number; total: number } }[]).flatMap(
      ({ event, data }) => (event === 'progress' && data !== undefined ? [data] : []),
    );
    expect(seen[0]).toEqual({ phase: 'reading', done: 0, total: byKey(host).size });
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.every(({ done, total }, i) => done <= total && done >= (seen[i - 1]?.done ?? 0))).toBe(true);
  });

  it('stays open, with the new map selected', () => {
    const host = hostOf(editor);
    openPanel(host).call('insert', { preset: 'blank', language: 'en', title: 'Our own map' });
    expect(nodeAt(host, 'map').name).toBe('Our own map');
    expect(host.engine.selection).toEqual([nodeAt(host, 'map').id]);
    expect([host.closed, host.ui.isOpen, host.notifications.length]).toEqual([false, true, 0]);
  });

  it('[M9] draws the same journey twice as two maps, each with an id of its own', () => {
    const host = hostOf(editor);
    const panel = openPanel(host);
    const journey = sizedJourney('small');
    panel.call('draw', { journey });
    panel.call('draw', { journey });
    const maps = nodesOf(host).filter((node) => keyOf(node) === 'map');
    expect(new Set(maps.map(({ pluginData }) => pluginData['tropa.map'])).size).toBe(2);
  });

  it('[12] counts the characters that no board can carry', () => {
    const host = hostOf(editor);
    const journey = { ...sizedJourney('small'), title: 'A\u0000B\uD800C' };
    const answer = openPanel(host).call('draw', { journey });
    expect(answer.result).toMatchObject({ replacedCharacters: 2, title: 'A\uFFFDB\uFFFDC' });
  });

  it('[L8] draws long words, right-to-left text and emoji as they are', () => {
    const host = hostOf(editor);
    const small = sizedJourney('small');
    const texts = ['x'.repeat(500), 'שלום עולם', '👩‍👩‍👧‍👦🎉', '漢字かな交じり文'];
    const notes = small.notes.map((note, i) => ({
      ...note,
      isUrgent: false,
      text: texts[i % texts.length] ?? '',
    }));
    openPanel(host).call('draw', { journey: { ...small, notes } });
    const drawn = nodesOf(host).map(({ text }) => text?.characters);
    for (const text of texts) expect(drawn).toContain(text);
  });
});

describe('rubbish from the panel', () => {
  it('is answered or dropped, and the plugin lives on', async () => {
    const host = hostOf('figjam');
    const panel = openPanel(host);
    const rubbish = [
      null,
      5,
      'draw',
      [],
      { tropa: 'call' },
      { tropa: 'call', id: 900, call: '__proto__', args: {} },
    ];
    for (const message of rubbish) host.ui.post(message);
    await host.settle();
    expect(panel.answerOf(900)?.failure).toEqual({ code: 'unknownCall' });
    expect(panel.call('hello', {}).ok).toBe(true);
    expect(nodesOf(host)).toEqual([]);
  });
});

describe.each(EDITORS)('[13] the stress size in %s', (editor) => {
  it('is drawn whole, with pauses, and its entries stay under the limit', () => {
    const host = hostOf(editor);
    const journey = sizedJourney('stress');
    const answer = openPanel(host).call('draw', { journey });
    expect(answer.result).toMatchObject({ outcome: 'drawn', counts: { notes: 2000, skipped: 0 } });
    expect(host.counters.longestRun).toBeLessThanOrEqual(300);
    expect(host.counters.largestEntry).toBeLessThan(90_000);
  });
});
