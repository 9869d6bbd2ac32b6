import { answerMessageSchema, callResults } from './answers.ts';
import type { Channel } from './channel.ts';
import type { CallArgs, CallMessage, CallName, CallResult, EventData, EventName } from './contract.ts';
import { eventMessageSchema, events } from './events.ts';
import { Refusal, refusal } from './refusal.ts';

/** What to do on each event; an event without an entry is dropped. */
export type EventListeners = { readonly [Name in EventName]?: (data: EventData<Name>) => void };

/** Calls the other side. The promise rejects with a `Refusal` that says why a call was not carried out. */
export type Call = <Name extends CallName>(name: Name, args: CallArgs<Name>) => Promise<CallResult<Name>>;

interface Waiting {
  readonly settle: (result: unknown) => void;
  readonly refuse: (refusal: Refusal) => void;
}

const isEventName = (name: string): name is EventName => Object.prototype.hasOwnProperty.call(events, name);

/**
 * The calling end of the contract, over any channel.
 *
 * Answers find their call by its number; an answer to nothing, a second answer, and whatever does not
 * parse are dropped. An answer whose result does not parse refuses its call with `badMessage`.
 */
export const createCaller = (channel: Channel, listeners: EventListeners = {}): Call => {
  const waiting = new Map<number, Waiting>();
  let last = 0;

  const hearOf = <Name extends EventName>(name: Name, data: unknown): void => {
    const parsed = events[name].safeParse(data);
    // The table ties the schema to the name; indexing it by a generic name loses that tie.
    if (parsed.success) listeners[name]?.(parsed.data as EventData<Name>);
  };

  const hearEvent = (name: string, data: unknown): void => {
    if (!isEventName(name)) return;
    hearOf(name, data);
  };

  channel.listen((message) => {
    const event = eventMessageSchema.safeParse(message);
    if (event.success) {
      hearEvent(event.data.event, event.data.data);
      return;
    }
    const answer = answerMessageSchema.safeParse(message);
    if (!answer.success) return;
    const call = waiting.get(answer.data.id);
    if (call === undefined) return;
    waiting.delete(answer.data.id);
    if (answer.data.ok) call.settle(answer.data.result);
    else call.refuse(new Refusal(answer.data.failure));
  });

  return <Name extends CallName>(name: Name, args: CallArgs<Name>) =>
    new Promise<CallResult<Name>>((resolve, reject) => {
      last += 1;
      waiting.set(last, {
        settle: (result) => {
          const parsed = callResults[name].safeParse(result);
          // The table ties the schema to the name; indexing it by a generic name loses that tie.
          if (parsed.success) resolve(parsed.data as CallResult<Name>);
          else reject(refusal('badMessage'));
        },
        refuse: reject,
      });
      channel.post({ tropa: 'call', id: last, call: name, args } satisfies CallMessage);
    });
};
