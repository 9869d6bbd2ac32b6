import { expect, test } from 'vitest';
import { windowChannel } from '../../ui/channel.ts';

/** A window as far as the wall needs one. */
function hostWindow() {
  const sent: unknown[] = [];
  const target = new EventTarget();
  const parent = { postMessage: (message: unknown, origin: string) => sent.push([message, origin]) };
  // The channel uses these two members alone.
  const panel = Object.assign(target, { parent }) as EventTarget as Window;
  const come = (data: unknown) => target.dispatchEvent(Object.assign(new Event('message'), { data }));
  return { panel, sent, come };
}

test('what passes is wrapped both ways; what is not wrapped is not heard', () => {
  const { panel, sent, come } = hostWindow();
  const channel = windowChannel(panel);
  const heard: unknown[] = [];
  channel.listen((message) => heard.push(message));
  channel.post({ call: 1 });
  expect(sent).toEqual([[{ pluginMessage: { call: 1 } }, '*']]);
  for (const data of [null, 'text', { other: 1 }, { pluginMessage: 'a' }]) come(data);
  expect(heard).toEqual(['a']);
});

test('what comes before anybody listens is heard first, once, and in order', () => {
  const { panel, come } = hostWindow();
  const channel = windowChannel(panel);
  come({ pluginMessage: 1 });
  come({ pluginMessage: 2 });
  const heard: unknown[] = [];
  channel.listen((message) => heard.push(message));
  come({ pluginMessage: 3 });
  expect(heard).toEqual([1, 2, 3]);
});
