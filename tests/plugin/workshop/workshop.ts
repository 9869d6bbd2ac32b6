/**
 * A workshop played by script: people work on a map, and between their deeds the facilitator reads, updates,
 * tidies, puts notes into cells and takes back. Every note is accounted for after every run.
 *
 * Seeded: the same seed plays the same workshop. What is wrong is thrown with the seed and all steps.
 */
import fc from 'fast-check';
import type { Journey } from '../../../journey/model/journey.ts';
import type { ReadMap, RunResult } from '../../../journey/protocol/contract.ts';
import { mergeJourneys } from '../../../journey/reconcile/merge-journeys.ts';
import type { EmulatedHost } from '../../../playground/host/host.ts';
import { seeded } from '../../../playground/host/seeded.ts';
import { noteTexts } from '../../../plugin/board/note-texts.ts';
import { editedJourney } from '../../journey/reconcile/edited-journey.ts';
import { type Editor, hostOf, nodesOf, openPanel } from '../drawn-board.ts';
import { exampleJourney } from '../example-journey.ts';
import { Hands } from './deeds.ts';
import { type Ledger, ledgerOf, notesOn, surplus } from './note-ledger.ts';
import { absoluteBox } from '../../../playground/host/geometry.ts';

/** A run that can be taken back: the board's notes before and after it. */
interface Last {
  readonly before: Ledger;
  readonly after: Ledger;
  readonly shapeBefore: string;
  readonly shapeAfter: string;
  readonly isStep: boolean; // whether the host's history has a step of it
}

/** Everything on the board that can be seen, as text. Stored data and names of layers are left out. */
const shapeOf = (host: EmulatedHost): string =>
  JSON.stringify(
    // Where a node stands among others is in its parent; the document's own list is in no order.
    nodesOf(host)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ pluginData, relaunchData, connector, ...seen }) =>
        seen.type === 'CONNECTOR' ? [seen.id, seen.text] : seen,
      ),
  );

/** Plays one workshop of so many steps; throws where the account does not come out. */
export const playWorkshop = (seed: number, stepCount = 100): void => {
  const editor: Editor = seed % 2 === 0 ? 'figjam' : 'figma';
  const below = seeded(seed * 7919);
  const host = hostOf(editor, {
    switches: {
      jsonExport: (['complete', 'without text', 'refused'] as const)[below(3)] ?? 'complete',
      stampsFollow: below(2) === 0 ? 'no' : 'yes',
      reparentedEndpoint: 'removed',
    },
  });
  const steps: string[] = [];
  try {
    new Workshop(host, seed, below, steps).play(stepCount);
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    throw new Error(`Workshop ${seed} (${editor}), step ${steps.length}: ${said}\n${steps.join('\n')}`, {
      cause: thrown,
    });
  } finally {
    host.dispose();
  }
};

class Workshop {
  private readonly panel: ReturnType<typeof openPanel>;
  private readonly node: string;
  private readonly hands: Hands;
  private base: Journey; // what the form began from
  private form: Journey;
  private last: Last | null = null;
  private edits = 0;

  constructor(
    private readonly host: EmulatedHost,
    private readonly seed: number,
    private readonly below: (limit: number) => number,
    private readonly steps: string[],
  ) {
    const name = below(2) === 0 ? 'b2b-sales-automation' : 'b2c-clothes-shop';
    const journey = exampleJourney(name, below(2) === 0 ? 'en' : 'ru');
    this.panel = openPanel(host);
    const drawn = this.call<RunResult>('draw', { journey });
    this.node = drawn.node ?? '';
    this.hands = new Hands(host, below, this.node);
    this.base = this.form = this.read().journey;
  }

  play(stepCount: number): void {
    for (let i = 0; i < stepCount; i++) {
      if (this.below(6) > 0) {
        this.tell(this.hands.act());
        continue;
      }
      const deeds = [
        this.readOn,
        this.readOn,
        this.edit,
        this.edit,
        this.update,
        this.update,
        this.tidy,
        this.put,
        this.undo,
        this.hostUndo,
      ];
      deeds[this.below(deeds.length)]?.call(this);
    }
    this.update();
    this.tidy();
    this.update();
  }

  private tell(step: string): void {
    this.steps.push(step);
  }

  private call<Result>(call: string, args: unknown): Result {
    const answer = this.panel.call(call, args);
    if (!answer.ok) throw new Error(`${call} is refused: ${JSON.stringify(answer.failure)}`);
    return answer.result as Result; // the call says what it is answered with
  }

  /** Reads, and accounts for every note: in the form, or told of. */
  private read(): ReadMap & { readonly journey: Journey } {
    const before = JSON.stringify(nodesOf(this.host));
    const read = this.call<ReadMap & { readonly journey: Journey }>('read', {
      node: this.node,
      withAuthors: false,
    });
    if (JSON.stringify(nodesOf(this.host)) !== before) throw new Error('[B6] reading wrote');
    const told = read.findings.map(({ text }) => text);
    const shown = Array.from(noteTexts(read.journey).values());
    const near = this.nearNotes();
    const missing = surplus(near.values(), [...shown, ...told]);
    if (missing.length > 0) throw new Error(`[B1] neither read nor told of: ${missing.join(' | ')}`);
    const extra = surplus(
      shown.filter((text) => text.trim() !== ''),
      ledgerOf(this.host).values(),
    );
    if (extra.length > 0) throw new Error(`[M3] read, but not on the board: ${extra.join(' | ')}`);
    return read;
  }

  /** Notes in the map or within 400 px of it. */
  private nearNotes(): Map<string, string> {
    const { store } = this.host.engine;
    const map = absoluteBox(store, store.get(this.node));
    const inMap = new Set([...store.below(store.get(this.node))].map(({ id }) => id));
    return new Map(
      notesOn(this.host).flatMap(({ holder, words, text }) => {
        const { x, y, width, height } = absoluteBox(store, holder);
        const isNear =
          x < map.x + map.width + 400 &&
          x + width > map.x - 400 &&
          y < map.y + map.height + 400 &&
          y + height > map.y - 400;
        return text.trim() !== '' && (inMap.has(words.id) || isNear) ? [[words.id, text]] : [];
      }),
    );
  }

  /** Compares the notes with what they should be; `maybe` may stand besides. */
  private account(
    rule: string,
    expected: Ledger,
    gone: readonly string[] = [],
    fresh: readonly string[] = [],
    maybe: readonly string[] = [],
  ): void {
    const now = ledgerOf(this.host);
    const loose = new Set([...gone, ...fresh, ...maybe]);
    expected.forEach((text, id) => {
      if (!loose.has(text) && now.get(id) !== text) {
        throw new Error(`${rule} ${id} said “${text}” and now ${JSON.stringify(now.get(id))}`);
      }
    });
    const want = [...surplus(expected.values(), gone), ...fresh];
    const lost = surplus(want, now.values());
    if (lost.length > 0) throw new Error(`${rule} lost: ${lost.join(' | ')}`);
    const more = surplus(now.values(), [...want, ...maybe]);
    if (more.length > 0) throw new Error(`${rule} nobody wrote: ${more.join(' | ')}`);
  }

  private run(act: () => void): void {
    const before = ledgerOf(this.host);
    const shapeBefore = shapeOf(this.host);
    const { steps } = this.host.engine.history;
    const { writes } = this.host.counters;
    act();
    if (this.host.counters.writes === writes) return; // the run before it is the one that can be taken back
    this.last = {
      before,
      after: ledgerOf(this.host),
      shapeBefore,
      shapeAfter: shapeOf(this.host),
      isStep: this.host.engine.history.steps > steps,
    };
  }

  /** The same call again must write nothing. */
  private writesNothing(rule: string, act: () => void): void {
    const before = JSON.stringify(nodesOf(this.host));
    const { writes } = this.host.counters;
    act();
    const more = this.host.counters.writes - writes;
    if (more > 0 || JSON.stringify(nodesOf(this.host)) !== before) {
      const written = this.host.log
        .filter(({ write }) => write)
        .slice(-more)
        .filter(({ member }) => member !== 'setPluginData')
        .slice(0, 12);
      throw new Error(
        `${rule} ${more} writes: ${written.map(({ kind, id, member }) => `${kind} ${id}.${member}`).join(', ')}`,
      );
    }
  }

  private readonly readOn = (): void => {
    this.tell('— reads');
    const { journey } = this.read();
    this.form = mergeJourneys(this.base, journey, this.form).journey;
    this.base = journey;
  };

  private readonly edit = (): void => {
    this.edits += 1;
    const [form] = fc.sample(editedJourney(this.form, `f${this.seed}x${this.edits}`, 6), {
      seed: this.seed * 1000 + this.edits,
      numRuns: 1,
    });
    this.form = form ?? this.form;
    this.tell('— edits the form');
  };

  private readonly update = (): void => {
    this.tell('— updates');
    const { journey: board, mark, findings } = this.read();
    const { journey, removed } = mergeJourneys(this.base, board, this.form);
    const was = noteTexts(board);
    const goal = noteTexts(journey);
    const gone: string[] = [];
    const fresh: string[] = [];
    was.forEach((text, one) => {
      if (goal.get(one) === text) return;
      gone.push(text);
    });
    goal.forEach((text, one) => {
      if (was.get(one) !== text) fresh.push(text);
    });
    this.run(() => {
      const before = ledgerOf(this.host);
      this.call('update', { node: this.node, mark, journey, removed });
      this.account('[M2] an update:', before, gone, fresh);
    });
    const after = this.read();
    this.compare(journey, after.journey, new Set(findings.map(({ text }) => text)));
    if (after.drift !== 0) throw new Error(`[M5] drift after an update: ${after.drift}`);
    this.writesNothing('[M5] a second update:', () => {
      this.call('update', { node: this.node, mark: after.mark, journey: after.journey, removed: [] });
    });
    this.base = this.form = after.journey;
  };

  /** What was wanted is what is read. */
  private compare(wanted: Journey, read: Journey, loose: ReadonlySet<string>): void {
    const plain = ({ title, stages, lanes, participants, links }: Journey) => ({
      title,
      stages: stages.map(({ id, title: name }) => `${id} ${name}`),
      lanes: lanes.map(({ id, title: name }) => `${id} ${name}`),
      participants: participants.map(({ id, name }) => `${id} ${name}`),
      links: links.length,
    });
    const [want, got] = [JSON.stringify(plain(wanted)), JSON.stringify(plain(read))];
    if (want !== got) throw new Error(`[B6] wanted ${want}, read ${got}`);
    const near = new Set(this.nearNotes().values());
    const cells = new Map(read.notes.map(({ id, laneId, stageId }) => [id, `${laneId}/${stageId}`]));
    for (const { id, laneId, stageId, text } of wanted.notes) {
      const cell = cells.get(id);
      // What lies farther off than 400 px, perhaps since the map became smaller, is no business of the map's.
      if (near.has(text) && !loose.has(text.slice(0, 120)) && cell !== `${laneId}/${stageId}`) {
        throw new Error(`[U1] note ${id} “${text}” is read in ${cell}, wanted in ${laneId}/${stageId}`);
      }
    }
  }

  private readonly tidy = (): void => {
    this.tell('— tidies');
    this.read();
    this.run(() => {
      const before = ledgerOf(this.host);
      this.call('tidy', { node: this.node });
      this.account('[M13] Tidy:', before);
    });
    this.writesNothing('[M13] a second Tidy:', () => this.call('tidy', { node: this.node }));
    this.read();
  };

  private readonly put = (): void => {
    const { journey, findings } = this.read();
    const loose = findings.filter(
      ({ kind, node }) => node !== null && /^(betweenCells|outsideMap|inFixedLane)$/.test(kind),
    );
    const finding = loose[this.below(loose.length)];
    const lane = journey.lanes.find(
      ({ kind }) => kind !== 'emotions' && kind !== 'crm' && kind !== 'checkpoints',
    );
    const stage = journey.stages[this.below(journey.stages.length)];
    if (finding === undefined || lane === undefined || stage === undefined) return;
    this.tell(`— puts ${finding.node} “${finding.text.slice(0, 20)}” into ${lane.id}/${stage.id}`);
    this.run(() => {
      const before = ledgerOf(this.host);
      this.call('put', { node: this.node, note: finding.node, laneId: lane.id, stageId: stage.id });
      this.account('[B2] Put into:', before);
    });
    const after = this.read();
    if (after.findings.some(({ kind, node }) => node === finding.node && kind === finding.kind)) {
      throw new Error(`[B2] ${finding.node} is still ${finding.kind}`);
    }
  };

  /** The notice's own Undo. */
  private readonly undo = (): void => {
    if (this.last === null) return;
    this.tell('— undoes the run');
    const { before, after } = this.last;
    this.last = null;
    const now = ledgerOf(this.host);
    const mandatory = new Map<string, string>();
    const maybe: string[] = [];
    now.forEach((text, id) => {
      const isAsRunLeftIt = after.get(id) === text;
      if (!isAsRunLeftIt || before.get(id) === text) mandatory.set(id, text);
      else maybe.push(text);
    });
    before.forEach((text, id) => {
      if (!after.has(id))
        maybe.push(text); // taken off the board by the run
      else if (after.get(id) === now.get(id) && after.get(id) !== text) maybe.push(text);
    });
    this.call('undo', {});
    const kept = ledgerOf(this.host);
    mandatory.forEach((text, id) => {
      if (kept.get(id) !== text)
        throw new Error(`[M8] undo: ${id} said “${text}” and now ${JSON.stringify(kept.get(id))}`);
    });
    const more = surplus(kept.values(), [...mandatory.values(), ...maybe]);
    if (more.length > 0) throw new Error(`[M8] undo: nobody wrote ${more.join(' | ')}`);
    this.read();
  };

  /** Ctrl+Z of the facilitator: the run and nothing else. */
  private readonly hostUndo = (): void => {
    const { last } = this;
    if (last === null || !last.isStep) return;
    this.last = null;
    // What the host's undo makes of things that others changed since is its own affair.
    if (shapeOf(this.host) !== last.shapeAfter) return;
    this.tell('— Ctrl+Z');
    this.host.undo();
    const now = shapeOf(this.host);
    if (now !== last.shapeBefore) {
      const at = [...now].findIndex((letter, i) => letter !== last.shapeBefore[i]);
      const around = [now, last.shapeBefore].map((shape) => shape.slice(Math.max(0, at - 300), at + 80));
      throw new Error(`[M8] one step of the host is not one run: ${around.join('\n   was ')}`);
    }
    this.read();
  };
}
