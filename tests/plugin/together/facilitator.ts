/**
 * A facilitator with a panel of their own: a form, what it began from, and the runs that the panel starts.
 *
 * Several of them have one document open, each in an editor, a sandbox and a storage of their own.
 */
import type { Journey } from '../../../journey/model/journey.ts';
import type { ReadMap } from '../../../journey/protocol/contract.ts';
import { mergeJourneys } from '../../../journey/reconcile/merge-journeys.ts';
import type { EmulatedHost } from '../../../playground/host/host.ts';
import { type Answer, openPanel } from '../drawn-board.ts';

export type Reading = ReadMap & { readonly journey: Journey };

export class Facilitator {
  readonly panel: ReturnType<typeof openPanel>;
  readonly call: (call: string, args: unknown) => Answer;
  form: Journey;
  base: Journey;

  /** Opens the panel on a map, and reads it. */
  constructor(
    readonly host: EmulatedHost,
    readonly node: string,
  ) {
    this.panel = openPanel(host);
    this.call = this.panel.call;
    this.form = this.base = this.read().journey;
  }

  read(): Reading {
    const answer = this.call('read', { node: this.node, withAuthors: false });
    if (!answer.ok) throw new Error(`read is refused: ${JSON.stringify(answer.failure)}`);
    return answer.result as Reading; // the call says what it is answered with
  }

  /** What Read board does: the form follows the board. */
  takeIn(): Reading {
    const read = this.read();
    this.form = mergeJourneys(this.base, read.journey, this.form).journey;
    this.base = read.journey;
    return read;
  }

  /** What Update map and a click on the plan do; the form is what was drawn, once it is. */
  update(): Answer {
    const asked = this.call('read', { node: this.node, withAuthors: false });
    if (!asked.ok) return asked;
    const read = asked.result as Reading; // as above
    const { journey, removed } = mergeJourneys(this.base, read.journey, this.form);
    const answer = this.call('update', { node: this.node, mark: read.mark, journey, removed });
    if (answer.ok) this.form = this.base = journey;
    return answer;
  }
}
