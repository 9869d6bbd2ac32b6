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
  /** Ends the run that was asked for last. */
  readonly endRun: (result: Partial<RunResult>) => void;
  /** Refuses the run that was asked for last. */
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

/** A sandbox whose answers to short calls may be replaced. */
export function contractSandbox(replaced: Partial<Answers> = {}): ContractSandbox {
  const asked: (readonly [string, unknown])[] = [];
  let tell: Tell = () => undefined;
  let settleRun: { resolve: (result: RunResult) => void; reject: (error: unknown) => void } | null = null;

  const note = (message: unknown) => {
    const { call, args } = callMessageSchema.parse(message);
    asked.push([call, args]);
  };
  const run = () =>
    new Promise<RunResult>((resolve, reject) => {
      settleRun = { resolve, reject };
    });
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
    tell: (event, data) => tell(event, data),
    endRun: (result) => settleRun?.resolve({ ...drawn, ...result }),
    failRun: (error) => settleRun?.reject(error),
  };
}
