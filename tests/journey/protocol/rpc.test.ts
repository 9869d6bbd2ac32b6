import { describe, expect, it } from 'vitest';
import { answerCalls, createTell, type Answers } from '../../../journey/protocol/answerer.ts';
import { createCaller, type EventListeners } from '../../../journey/protocol/caller.ts';
import type { Channel } from '../../../journey/protocol/channel.ts';
import { Refusal } from '../../../journey/protocol/refusal.ts';

/** Two ends of one wall; what crosses is copied as JSON, as between the iframe and the sandbox. */
const wall = (): { panel: Channel; sandbox: Channel; knock: (message: unknown) => void; seen: unknown[] } => {
  const ears: { panel?: (message: unknown) => void; sandbox?: (message: unknown) => void } = {};
  const seen: unknown[] = [];
  const copy = (message: unknown): unknown => JSON.parse(JSON.stringify(message)) as unknown;
  return {
    panel: {
      post: (message) => ears.sandbox?.(copy(message)),
      listen: (hear) => {
        ears.panel = hear;
      },
    },
    sandbox: {
      post: (message) => {
        seen.push(copy(message));
        ears.panel?.(copy(message));
      },
      listen: (hear) => {
        ears.sandbox = hear;
      },
    },
    knock: (message) => ears.sandbox?.(message),
    seen,
  };
};

const counts = { nodes: 3, notes: 1, skipped: 0 };
const answers: Partial<Answers> = {
  hello: () => ({ editor: 'figjam', command: 'open', language: null, draft: null }),
  draw: () => {
    throw new Refusal({ code: 'busy' });
  },
  insert: () => Promise.reject(new Error('the host fell over')),
  cancel: () => ({ wasRunning: false }),
  settle: () => counts,
  undo: () => Promise.resolve(counts),
  setLanguage: () => ({}),
  resize: () => ({}),
  saveDraft: () => ({}),
};

const connect = (listeners: EventListeners = {}, custom: Partial<Answers> = {}) => {
  const { panel, sandbox, knock, seen } = wall();
  answerCalls(sandbox, { ...answers, ...custom });
  return { call: createCaller(panel, listeners), tell: createTell(sandbox), knock, seen };
};

const refusalOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (thrown: unknown) => (thrown instanceof Refusal ? thrown.failure : thrown),
  );

describe('the panel calls, the sandbox answers', () => {
  it('gives each call its own answer', async () => {
    const { call } = connect();
    const [hello, undone] = await Promise.all([call('hello', {}), call('undo', {})]);
    expect(hello).toEqual({ editor: 'figjam', command: 'open', language: null, draft: null });
    expect(undone).toEqual(counts);
  });

  it('refuses with the code that the sandbox named', async () => {
    expect(await refusalOf(connect().call('draw', { journey: {} }))).toEqual({ code: 'busy' });
  });

  it('turns an error of the host into a failure that keeps its words for a report', async () => {
    const { call } = connect();
    expect(await refusalOf(call('insert', { preset: 'b2c', language: 'en', title: '' }))).toEqual({
      code: 'hostRefused',
      detail: 'the host fell over',
    });
  });

  it('brings events to their listener', () => {
    const heard: unknown[] = [];
    connect({ progress: (data) => heard.push(data) }).tell('progress', {
      phase: 'placing',
      done: 1,
      total: 9,
    });
    expect(heard).toEqual([{ phase: 'placing', done: 1, total: 9 }]);
  });
});

describe('rubbish at the wall', () => {
  it.each([null, 7, 'call', [], {}, { tropa: 'call' }, { tropa: 'call', id: 'x', call: 'hello' }])(
    'drops %j, which has no call number to answer',
    (message) => {
      const { knock, seen } = connect();
      knock(message);
      expect(seen).toEqual([]);
    },
  );

  it('answers an unknown call, also one named like a member of every object', () => {
    const { knock, seen } = connect();
    knock({ tropa: 'call', id: 1, call: 'eraseEverything', args: {} });
    knock({ tropa: 'call', id: 2, call: 'constructor', args: {} });
    expect(seen).toEqual([
      { tropa: 'answer', id: 1, ok: false, failure: { code: 'unknownCall' } },
      { tropa: 'answer', id: 2, ok: false, failure: { code: 'unknownCall' } },
    ]);
  });

  it('answers arguments that do not parse, and a call that is not a name', () => {
    const { knock, seen } = connect();
    knock({ tropa: 'call', id: 3, call: 'settle', args: { keep: 'yes' } });
    knock({ tropa: 'call', id: 4, call: { toString: 'no' } });
    expect(seen).toEqual([
      { tropa: 'answer', id: 3, ok: false, failure: { code: 'badMessage' } },
      { tropa: 'answer', id: 4, ok: false, failure: { code: 'badMessage' } },
    ]);
  });

  it('drops answers to nothing, second answers, unknown events and events that do not parse', async () => {
    const heard: unknown[] = [];
    let hear: (message: unknown) => void = () => undefined;
    const posted: unknown[] = [];
    const call = createCaller(
      { post: (message) => posted.push(message), listen: (listener) => (hear = listener) },
      { progress: (data) => heard.push(data) },
    );
    hear({ tropa: 'answer', id: 99, ok: true, result: {} });
    hear({ tropa: 'event', event: 'toString', data: {} });
    hear({ tropa: 'event', event: 'progress', data: { phase: 'placing', done: 'many' } });
    const cancelled = call('cancel', {});
    hear({ tropa: 'answer', id: 1, ok: true, result: { wasRunning: true } });
    hear({ tropa: 'answer', id: 1, ok: true, result: { wasRunning: false } });
    expect(await cancelled).toEqual({ wasRunning: true });
    expect(heard).toEqual([]);
    expect(posted).toHaveLength(1);
  });

  it('refuses a call whose answer does not parse', async () => {
    const { panel, sandbox } = wall();
    sandbox.listen(() => sandbox.post({ tropa: 'answer', id: 1, ok: true, result: { wasRunning: 'maybe' } }));
    expect(await refusalOf(createCaller(panel)('cancel', {}))).toEqual({ code: 'badMessage' });
  });
});
