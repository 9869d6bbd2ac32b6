import { answerCalls, createTell, type Answers, type Tell } from '../../journey/protocol/answerer.ts';
import type { Channel } from '../../journey/protocol/channel.ts';
import { callMessageSchema } from '../../journey/protocol/calls.ts';
import type { RunResult } from '../../journey/protocol/contract.ts';

/** A sandbox of the contract alone: it notes what it was asked, and runs end when the test says so. */
export interface ContractSandbox {
  readonly connect: (channel: Channel) => void;
  /** Every call so far with what it carried, e.g. `['insert', {preset: 'b2b', …}]`. */
  readonly asked: readonly (readonly [call: string, args: unknown])[];
  readonly tell: Tell;
  /** Answers a call by a run, which goes on until it is ended or refused. */
  readonly run: () => Promise<RunResult>;
  /** Ends the run that was asked for last, or is about to be. */
  readonly endRun: (result: Partial<RunResult>) => void;
  /** Refuses the run that was asked for last, or is about to be. */
  readonly failRun: (error: unknown) => void;
}

const drawn: RunResult = {
  outcome: 'drawn',
  node: '1:1',
  map: 'map-1',
  rev: '1-a',
  title: 'Map',
  counts: { nodes: 141, notes: 12, skipped: 0 },
  replacedCharacters: 0,
  missingFonts: [],
};

/** What a run that is asked for waits for. */
interface Settle {
  readonly resolve: (result: RunResult) => void;
  readonly reject: (error: unknown) => void;
}

/** A sandbox whose answers to short calls may be replaced. */
export function contractSandbox(replaced: Partial<Answers> = {}): ContractSandbox {
  const asked: (readonly [string, unknown])[] = [];
  let tell: Tell = () => undefined;
  let running: Settle | null = null;
  let early: ((settle: Settle) => void) | null = null;

  const note = (message: unknown) => {
    const { call, args } = callMessageSchema.parse(message);
    asked.push([call, args]);
  };
  const run = () =>
    new Promise<RunResult>((resolve, reject) => {
      running = { resolve, reject };
      if (early !== null) settle(early);
      early = null;
    });
  /** A panel shows a run before it asks for it: where that is still under way, the run ends once it is asked for. */
  const settle = (by: (settle: Settle) => void): void => {
    if (running === null) early = by;
    else by(running);
    running = null;
  };
  const counts = { nodes: 7, notes: 2, skipped: 0 };
  const answers: Partial<Answers> = {
    hello: () => ({ editor: 'figjam', command: 'open', language: null, draft: null }),
    maps: () => ({ maps: [], selected: null, isFirstOfSeveral: false }),
    draw: run,
    insert: run,
    cancel: () => ({ wasRunning: true }),
    settle: () => counts,
    undo: () => counts,
    setLanguage: () => ({}),
    resize: () => ({}),
    saveDraft: () => ({}),
    ...replaced,
  };

  return {
    connect(channel) {
      tell = createTell(channel);
      const listening: Channel = {
        post: channel.post,
        listen: (hear) =>
          channel.listen((message) => {
            note(message);
            hear(message);
          }),
      };
      answerCalls(listening, answers);
    },
    asked,
    run,
    tell: (event, data) => tell(event, data),
    endRun: (result) => {
      settle(({ resolve }) => {
        resolve({ ...drawn, ...result });
      });
    },
    failRun: (error) => {
      settle(({ reject }) => {
        reject(error);
      });
    },
  };
}
