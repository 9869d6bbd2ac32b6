import { describe, expect, it } from 'vitest';
import { Person } from '../../../playground/host/people.ts';
import { hostsWithout, play, pluginCode, said } from '../../../playground/rule-checks/rule-check.ts';

const make = hostsWithout([]);

describe('one run of a plugin', () => {
  it('is told its command and parameters, after its code has run', async () => {
    const host = make();
    host.start({
      code: pluginCode(
        `figma.on('run', (event) => out([figma.command, event.command, event.parameters])); out('loaded');`,
      ),
      command: 'insert-b2b',
      parameters: { language: 'ru' },
    });
    await host.settle();
    expect(said(host)).toEqual(['loaded', ['insert-b2b', 'insert-b2b', { language: 'ru' }]]);
  });

  it('offers suggestions while the person types, and may not write before the person is done', async () => {
    const host = make();
    host.start({
      code: pluginCode(`figma.parameters.on('input', ({ key, query, result }) => { out(fails(() => figma.createSticky()).startsWith('Error: in createSticky')); result.setSuggestions([key + query]); });
        figma.on('run', ({ parameters }) => { figma.createSticky(); out(parameters); });`),
      query: { key: 'language', query: 'r' },
    });
    await host.settle();
    expect(host.suggested.items).toEqual(['languager']);
    host.runWith({ language: 'ru' });
    await host.settle();
    expect(said(host)).toEqual([true, { language: 'ru' }]);
  });

  it('talks with its panel in both directions, each message in a turn of its own', async () => {
    const host = make();
    await play(
      host,
      `figma.showUI('<p>', { width: 400, height: 20 }); figma.ui.on('message', (m, props) => { figma.ui.postMessage([m, typeof props.origin]); });`,
    );
    expect([host.ui.isOpen, host.ui.width, host.ui.html]).toEqual([true, 400, '<p>']);
    const late: unknown[] = [];
    host.ui.post({ text: 'a\u0000\ud800' });
    await host.settle();
    host.ui.onMessage((message) => late.push(message));
    expect(late).toEqual([[{ text: 'a\u0000\ud800' }, 'string']]);
  });

  it('keeps virtual time: timers cost none, intervals do not keep it from rest', async () => {
    const host = make();
    await play(
      host,
      `let beats = 0; setInterval(() => { beats += 1; }, 1000); setTimeout(() => out('hour'), 3600000); const id = setTimeout(() => out('never'), 5); clearTimeout(id); await new Promise((done) => setTimeout(done, 2500)); out(beats);`,
    );
    expect(said(host)).toEqual([2, 'hour']);
  });

  it('lets a notification’s button call back, and tells why one went', async () => {
    const host = make();
    await play(
      host,
      `figma.notify('готово', { button: { text: 'Undo', action: () => out('pressed') }, onDequeue: (why) => out(why) }); figma.notify('timed', { onDequeue: (why) => out(why) });`,
    );
    expect(host.pressButton()).toBe(true);
    host.advance(5000);
    await host.settle();
    expect(said(host)).toEqual(['pressed', 'action_button_click', 'timeout']);
    expect(host.pressButton()).toBe(false);
  });

  it('ends when the person closes it: close is told, nothing answers any more, its step is complete', async () => {
    const host = make();
    host.start({
      code: pluginCode(
        `figma.on('close', () => out('close')); figma.createSticky(); await figma.getNodeByIdAsync('1:1'); out(fails(() => figma.createSticky()).includes('closed'));`,
      ),
    });
    host.closeByPerson();
    await host.settle();
    expect(said(host)).toEqual(['close', true]);
    expect(host.undo()).toBe(true);
  });

  it('lets people act before every turn', async () => {
    const host = make();
    const boris = new Person(host, 'Борис');
    let turns = 0;
    host.everyTurn(() => {
      turns += 1;
      boris.addSticky(`заметка ${String(turns)}`, { x: turns * 300, y: 2000 });
    });
    await play(
      host,
      `for (let i = 0; i < 5; i += 1) await figma.getNodeByIdAsync('1:1'); out(figma.currentPage.children.length);`,
    );
    expect(Number(said(host)[0])).toBeGreaterThanOrEqual(6);
  });

  it('starts anew with another realm, the same document and no fonts', async () => {
    const host = make();
    await play(host, `figma.createSticky(); out(typeof leak); globalThis.leak = 1;`);
    expect(await play(host, `out(typeof leak); out(figma.currentPage.children.length);`)).toEqual([
      'undefined',
      1,
    ]);
  });
});

describe('what is counted', () => {
  it('[13] one get, set or method crossing each; ids count, timers, console and messages do not', async () => {
    const host = make();
    await play(
      host,
      `await figma.loadFontAsync(medium); const s = figma.createSticky(); s.text.characters = 'x'; s.id; s.removed; figma.showUI('');
       console.log('x'); figma.ui.postMessage(1); await new Promise((done) => setTimeout(done, 1)); s.x = 5;`,
    );
    expect(host.counters.byMember).toEqual({
      'figma.loadFontAsync': 1,
      'figma.createSticky': 1,
      'STICKY.text': 1,
      'TEXT_SUBLAYER.characters': 1,
      'STICKY.id': 1,
      'STICKY.removed': 1,
      'figma.showUI': 1,
      'STICKY.x': 1,
    });
    expect(host.counters).toMatchObject({
      calls: 8,
      writes: 3,
      reads: 5,
      fontLoads: 1,
      longestRun: 6,
      yields: 3,
    });
    host.resetCounters();
    expect(host.counters.calls).toBe(0);
  });
});

describe('faults', () => {
  const attempt = `const s = figma.createSticky(); out(fails(() => { s.x = 7; })); out(fails(() => s.x));`;

  it('a call can be made to throw', async () => {
    const host = make({
      beforeCall: ({ member }) => (member === 'x' ? { act: 'throw', message: 'network' } : undefined),
    });
    expect(await play(host, attempt)).toEqual(['Error: network', 'Error: network']);
  });

  it('a write can be dropped', async () => {
    const host = make({ beforeCall: ({ op }) => (op === 'set' ? { act: 'drop' } : undefined) });
    await play(host, `const s = figma.createSticky(); s.x = 7; out(s.x);`);
    expect(said(host)).toEqual([0]);
  });

  it('the plugin can be killed at a call', async () => {
    const host = make({ beforeCall: ({ number }) => (number === 2 ? { act: 'kill' } : undefined) });
    await play(host, attempt);
    expect(host.closed).toBe(true);
    expect(said(host)).toEqual([
      'Error: in set_x: The plugin is closed',
      'Error: in get_x: The plugin is closed',
    ]);
  });
});
