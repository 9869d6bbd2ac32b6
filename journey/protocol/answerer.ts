import * as z from 'zod/mini';
import { callArgs, callMessageSchema } from './calls.ts';
import type { Channel } from './channel.ts';
import type {
  AnswerMessage,
  CallArgs,
  CallName,
  CallResult,
  EventData,
  EventMessage,
  EventName,
} from './contract.ts';
import type { Failure } from './failure.ts';
import { failureOf, refusal } from './refusal.ts';

/** One function for each call of the contract. It refuses by throwing a `Refusal`. */
export type Answers = {
  readonly [Name in CallName]: (args: CallArgs<Name>) => Promise<CallResult<Name>> | CallResult<Name>;
};

/** Tells the other side of something it did not ask for. */
export type Tell = <Name extends EventName>(event: Name, data: EventData<Name>) => void;

/** Enough of a call to answer it, whatever else is wrong with it. */
const numberedSchema = z.object({ tropa: z.literal('call'), id: z.int() });

const isCallName = (name: string): name is CallName => Object.prototype.hasOwnProperty.call(callArgs, name);

/** Tells over this channel. */
export const createTell =
  (channel: Channel): Tell =>
  (event, data) =>
    channel.post({ tropa: 'event', event, data } satisfies EventMessage);

/**
 * The answering end of the contract: every message with a call's number gets exactly one answer, whatever
 * it holds; a call without an answer here is unknown; a message without one is not a call and is dropped. Nothing that arrives can throw past here.
 */
export const answerCalls = (channel: Channel, answers: Partial<Answers>): void => {
  const refuse = (id: number, failure: Failure): void =>
    channel.post({ tropa: 'answer', id, ok: false, failure } satisfies AnswerMessage);

  const carryOut = async <Name extends CallName>(id: number, name: Name, args: unknown): Promise<void> => {
    const parsed = callArgs[name].safeParse(args);
    if (!parsed.success) {
      refuse(id, { code: 'badMessage' });
      return;
    }
    try {
      const answer = answers[name];
      if (answer === undefined) throw refusal('unknownCall');
      // The table ties the schema to the name; indexing it by a generic name loses that tie.
      const result = await answer(parsed.data as CallArgs<Name>);
      channel.post({ tropa: 'answer', id, ok: true, result } satisfies AnswerMessage);
    } catch (thrown) {
      refuse(id, failureOf(thrown));
    }
  };

  channel.listen((message) => {
    const parsed = callMessageSchema.safeParse(message);
    if (!parsed.success) {
      const numbered = numberedSchema.safeParse(message);
      if (numbered.success) refuse(numbered.data.id, { code: 'badMessage' });
      return;
    }
    const { id, call, args } = parsed.data;
    if (!isCallName(call)) refuse(id, { code: 'unknownCall' });
    else {
      carryOut(id, call, args).catch(() => {
        // The channel is closed: nobody waits for an answer any more.
      });
    }
  });
};
