import { describe, expect, it } from 'vitest';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { byKey, code, EDITORS, hostOf, insert, nodeAt, nodesOf, runToNotice } from './drawn-board.ts';

describe.each(EDITORS)('[10] tidy without the panel in %s', (editor) => {
  const insertOne = () => {
    const host = hostOf(editor);
    insert(host, 'insert-b2b', { language: 'en' });
    host.advance(20_000);
    return host;
  };
  const tidy = (host: ReturnType<typeof hostOf>) => {
    const before = host.notifications.length;
    host.start({ code, command: 'tidy' });
    runToNotice(host);
    return host.notifications[before];
  };
  const boxOf = (host: ReturnType<typeof hostOf>, key: string) =>
    absoluteBox(host.engine.store, nodeAt(host, key));

  it('[M13] puts a lane that a hand moved back, says so with Undo, and closes', () => {
    const host = insertOne();
    const key = [...byKey(host).keys()].filter((one) => /^lane\/[^/]+$/.test(one))[1] ?? '';
    const lane = nodeAt(host, key);
    const box = boxOf(host, key);
    new Person(host, 'Ann').drag(lane.id, { x: box.x + 30, y: box.y + 90 });
    expect(tidy(host)).toMatchObject({ text: 'Map tidied', error: false, button: 'Undo' });
    expect(boxOf(host, key)).toEqual(box);
    expect(host.ui.isOpen).toBe(false);
    host.advance(20_000);
    expect(host.closed).toBe(true);
  });

  it('says that everything is in its place, and writes nothing', () => {
    const host = insertOne();
    const before = JSON.stringify(nodesOf(host));
    expect(tidy(host)).toMatchObject({ text: 'Everything is in its place already', error: false });
    expect(JSON.stringify(nodesOf(host))).toBe(before);
  });

  it.each([
    ['en', 'Somebody else updated this map, so the run stopped. Check it and try again'],
    ['ru', 'Карту обновил кто-то ещё, работа прервана. Проверьте карту и повторите'],
  ])(
    '[M10] stops where somebody else’s run goes on with the map, and does not say that nothing was changed (%s)',
    (language, sentence) => {
      const host = hostOf(editor, { clientStorage: { settings: { language } } });
      insert(host, 'insert-b2b', {});
      host.advance(20_000);
      const map = nodeAt(host, 'map');
      const [, second = ''] = [...byKey(host).keys()].filter((one) => /^lane\/[^/]+$/.test(one));
      const box = boxOf(host, second);
      new Person(host, 'Ann').drag(nodeAt(host, second).id, { x: box.x + 30, y: box.y + 90 });
      const beside = hostOf(editor, { beside: host });
      const before = host.notifications.length;
      host.start({ code, command: 'tidy' });
      const isUnderWay = () => (host.engine.store.get(map.id).pluginData['tropa.run'] ?? '') !== '';
      while (!isUnderWay() && host.step());
      expect(isUnderWay()).toBe(true);
      beside.start({ code, command: 'tidy' });
      runToNotice(beside);
      runToNotice(host);
      expect(host.notifications[before]).toMatchObject({ text: sentence, error: true });
    },
  );

  it('with two maps selected it says which was meant, also where that one has nothing to tidy', () => {
    const host = insertOne();
    const map = nodeAt(host, 'map').id;
    const copy = new Person(host, 'Ann').duplicate(map);
    host.engine.selection = [map, copy.id];
    expect(tidy(host)).toMatchObject({
      error: false,
      text: 'Several maps are selected: the first was tidied',
    });
  });

  it('with two maps and nothing selected it asks for one', () => {
    const host = insertOne();
    new Person(host, 'Ann').duplicate(nodeAt(host, 'map').id);
    host.engine.selection = [];
    expect(tidy(host)).toMatchObject({
      error: true,
      text: expect.stringContaining('Select a map') as string,
    });
  });
});
