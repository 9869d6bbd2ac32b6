import { inverse } from './document-store.ts';
import type { DocumentStore, Op } from './document-store.ts';

/**
 * Undo as Figma describes it for plugins (rule 50): all writes since the last commit are one step,
 * `commitUndo` ends a step, and closing the plugin ends the last one. A step that a person makes stands alone.
 */
export class History {
  private pending: Op[] = [];
  private undoSteps: Op[][] = [];
  private redoSteps: Op[][] = [];

  /**
   * @param owner whose undo this is: what other editors of the document do is none of it.
   * @param recording `none`: only what is done `withRecording` is a step.
   */
  constructor(
    private readonly store: DocumentStore,
    owner: object,
    private recording: 'pending' | 'none' = 'pending',
  ) {
    store.listen((op) => {
      const isOwn = store.actor === null || store.actor === owner;
      if (isOwn && this.recording === 'pending') this.pending.push(op);
    });
  }

  /** How many steps can be undone, the unfinished one included. */
  get steps(): number {
    return this.undoSteps.length + (this.pending.length > 0 ? 1 : 0);
  }

  /** Ends the step under way; without writes since the last commit nothing happens. */
  commit(): void {
    if (this.pending.length === 0) return;
    this.undoSteps.push(this.pending);
    this.pending = [];
    this.redoSteps = [];
  }

  /** Makes writes that belong to nobody's undo here, such as those of other people. */
  withoutRecording(act: () => void): void {
    this.whileRecording('none', act);
  }

  /** Does one step, where nothing else is recorded. */
  withRecording<Result>(act: () => Result): Result {
    const result = this.whileRecording('pending', act);
    this.commit();
    return result;
  }

  /** Takes back what was written since the last commit, or else the last step. False when there is none. */
  undo(): boolean {
    this.commit();
    return this.move(this.undoSteps, this.redoSteps);
  }

  redo(): boolean {
    this.commit();
    return this.move(this.redoSteps, this.undoSteps);
  }

  private whileRecording<Result>(recording: 'pending' | 'none', act: () => Result): Result {
    const before = this.recording;
    this.recording = recording;
    try {
      return act();
    } finally {
      this.recording = before;
    }
  }

  private move(from: Op[][], to: Op[][]): boolean {
    const step = from.pop();
    if (step === undefined) return false;
    const taken: Op[] = [];
    this.withoutRecording(() => {
      for (const op of step.slice().reverse()) {
        const back = inverse(op);
        if (!this.applies(back)) continue;
        this.store.apply(back);
        taken.push(back);
      }
    });
    to.push(taken);
    return true;
  }

  /** Others may have removed a node or its parent meanwhile; what is gone is left alone. */
  private applies(op: Op): boolean {
    const has = (id: string) => this.store.nodes.has(id);
    switch (op.op) {
      case 'add':
        return !has(op.record.id);
      case 'erase':
        return has(op.record.id);
      case 'attach':
      case 'detach':
        return has(op.id) && has(op.parentId);
      case 'write':
        return has(op.id);
    }
  }
}
