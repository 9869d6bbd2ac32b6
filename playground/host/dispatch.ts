import { apiMembers } from './api/figma-members.ts';
import { apiMemberFor } from './api/api-table.ts';
import { NOTHING, pack, unpack } from './crossing.ts';
import type { CrossRequest } from './crossing.ts';
import { Later } from './engine.ts';
import type { Subject } from './engine.ts';
import { HostError, refusal } from './host-error.ts';
import { noSetter } from './member.ts';
import type { Fault } from './options.ts';
import { memberFor } from './member-table.ts';
import { looseMembersOf, membersOf } from './node-kinds.ts';
import type { MemberMode } from './node-kinds.ts';
import { errorForPlugin } from './session.ts';
import type { Session } from './session.ts';

type HostCall = Extract<CrossRequest, { k: 'get' | 'set' | 'call' }>;

/** Members whose crossing is a message and not a host call, so that it is not counted. */
const MESSAGES = new Set([
  'figma.ui.postMessage',
  'figma.ui.onmessage',
  'figma.ui.on',
  'figma.ui.once',
  'figma.ui.off',
  'figma.ui',
]);

/** Methods of nodes that change nothing. Every other method of a node is a write. */
const READS = /^(get|find|export|cellAt|toString|on$|once$|off$|loadAsync)/;

/** Methods of `figma` that change the document. */
const FIGMA_WRITES =
  /^(create|group$|ungroup$|flatten$|union$|subtract$|intersect$|exclude$|combineAsVariants$|moveLocal|triggerUndo$)/;

/** What the person selects is not the document. */
const PERSONAL = new Set(['selection', 'selectedTextRange']);

function isWrite(request: HostCall, onApi: boolean): boolean {
  if (request.k === 'get') return false;
  if (request.k === 'set') return !onApi && !PERSONAL.has(request.m);
  return onApi ? request.t === 'figma' && FIGMA_WRITES.test(request.m) : !READS.test(request.m);
}

function isApi(target: string): boolean {
  return (
    target.startsWith('figma') ||
    target.startsWith('notification:') ||
    target.startsWith('suggestions:') ||
    target.startsWith('image:')
  );
}

function apiKind(target: string): string {
  if (target.startsWith('notification:')) return 'NOTIFICATION';
  if (target.startsWith('suggestions:')) return 'SUGGESTIONS';
  return target.startsWith('image:') ? 'IMAGE' : target;
}

function whereOf(request: HostCall): string {
  return request.k === 'call' ? request.m : `${request.k}_${request.m}`;
}

/** Answers the crossings of one plugin run: finds who is meant, asks the rules, lets the member act. */
export class Dispatch {
  constructor(private readonly session: Session) {}

  /** One crossing: JSON in, JSON out. It never throws; errors travel back to the plugin. */
  readonly cross = (text: string): string => {
    try {
      // Requests have this shape by contract: only the guest writes them.
      const request = JSON.parse(text) as CrossRequest;
      const result = this.answer(request);
      if (result === undefined) return NOTHING;
      if (result instanceof Later)
        return JSON.stringify({ p: this.session.promise(result.run, result.delay) });
      return JSON.stringify({ v: pack(result) });
    } catch (error) {
      return JSON.stringify({ e: errorForPlugin(error) });
    }
  };

  private answer(request: CrossRequest): unknown {
    const { session } = this;
    switch (request.k) {
      case 'get':
      case 'set':
      case 'call':
        return this.hostCall(request);
      case 'kind':
        return this.shapeOf(request.t);
      case 'init': {
        const { settings, switches, rules } = session.engine;
        return {
          html: settings.html,
          uiFiles: settings.uiFiles,
          lateBuiltins: switches.lateBuiltins === 'present',
          bare: rules.on(45),
        };
      }
      case 'timer':
        return session.startTimer(request.id, request.ms, request.repeat);
      case 'clear':
        return session.stopTimer(request.id);
      case 'log':
        session.console.push({ level: request.level, text: request.text });
        return undefined;
      case 'fetch':
        return new Later(() => {
          throw new HostError(
            `Failed to fetch ${request.url}: the manifest allows no network access`,
            'TypeError',
          );
        });
    }
  }

  private shapeOf(kind: string): unknown {
    const { engine } = this.session;
    const { editor } = engine.settings;
    const api = apiMembers(kind, editor, engine.rules);
    const members = api ?? this.nodeMembers(kind);
    const onFigma = kind === 'figma';
    const act = onFigma
      ? engine.switches.absentCall === 'throws'
      : engine.switches.missingMember === 'throws' && engine.rules.on(8);
    const label = kind.replace('_SUBLAYER', '');
    return {
      members: [...members].map(([name, mode]) => `${name}:${mode}`).join(' '),
      missing: {
        act: act ? 'throws' : 'undefined',
        text: onFigma
          ? `figma.* no such property '*' on the figma global object`
          : `node.*: no such property '*' on ${label} node`,
      },
      closed: engine.rules.on(9),
      frozen: engine.rules.on(13) && api === undefined,
    };
  }

  private hostCall(request: HostCall): unknown {
    const { session } = this;
    const { engine } = session;
    const api = isApi(request.t);
    const write = isWrite(request, api);
    const counted = !api || !MESSAGES.has(`${request.t}.${request.m}`);
    const subject = api ? null : this.find(request);
    if (counted) {
      const part =
        subject === null || subject.part === 'node' ? null : `${subject.part.toUpperCase()}_SUBLAYER`;
      const kind = api ? apiKind(request.t) : (part ?? subject?.record.type ?? 'REMOVED');
      engine.log.add({ op: request.k, kind, id: request.t, member: request.m, write });
    }
    if (session.closed) session.refuseWhenClosed(whereOf(request));
    const fault = counted ? this.faultOf(request, write) : undefined;
    if (fault !== undefined) return this.fail(request, fault);
    if (write) this.refuseWrite(request.m);
    if (api) return this.apiCall(request);
    if (subject === null) return this.removed(request, whereOf(request));
    const mode = this.modeOf(subject, request.m);
    return this.nodeCall(subject, request, mode);
  }

  private faultOf(request: HostCall, write: boolean): Fault | undefined {
    const { settings, log } = this.session.engine;
    return settings.beforeCall({
      number: log.counters.calls,
      op: request.k,
      id: request.t,
      member: request.m,
      write,
    });
  }

  /** What happens instead of a call's work. */
  private fail(request: HostCall, fault: Fault): Later | undefined {
    if (fault.act === 'drop') return undefined;
    if (fault.act === 'kill') {
      this.session.close();
      throw new HostError(`in ${whereOf(request)}: The plugin is closed`);
    }
    const refuse = (): never => {
      throw new HostError(fault.message);
    };
    return fault.act === 'reject' && request.k === 'call' && request.m.endsWith('Async')
      ? new Later(refuse)
      : refuse();
  }

  private refuseWrite(name: string): void {
    const { engine, querying } = this.session;
    if (engine.settings.editor === 'dev' && engine.rules.on(6)) {
      throw new HostError(`Can't call "${name}" in read-only mode`);
    }
    if (engine.rightsLost && engine.switches.rightsLost === 'writes throw') {
      throw new HostError(`in ${name}: You no longer have permission to edit this file`);
    }
    if (querying)
      throw new HostError(`in ${name}: Cannot write to the document while the plugin is in query mode`);
  }

  /** The node or sublayer meant; null when the node is gone. */
  private find(request: HostCall): Subject | null {
    const { store } = this.session.engine;
    if (!request.t.includes('#')) {
      const record = store.find(request.t);
      return record === undefined ? null : { record, part: 'node' };
    }
    const [id = '', part] = request.t.split('#');
    const record = store.find(id);
    if (record === undefined) return null;
    return { record, part: part === 'text' ? 'text' : part === 'label' ? 'label' : 'node' };
  }

  /** Rule 37: of a removed node only `removed` and `id` answer. */
  private removed(request: HostCall, where: string): unknown {
    const [id = ''] = request.t.split('#');
    if (request.k === 'get' && request.m === 'removed') return true;
    if (request.k === 'get' && request.m === 'id') return id;
    if (!this.session.engine.rules.on(37)) return undefined;
    throw refusal(where, `The node with id "${id}" does not exist`);
  }

  private modeOf(subject: Subject, member: string): MemberMode {
    const kind =
      subject.part === 'node'
        ? subject.record.type
        : subject.part === 'text'
          ? 'TEXT_SUBLAYER'
          : 'LABEL_SUBLAYER';
    const mode = this.nodeMembers(kind).get(member);
    if (mode === undefined)
      throw new HostError(`node.${member}: no such property '${member}' on ${kind} node`, 'TypeError');
    return mode;
  }

  private nodeMembers(kind: string): ReadonlyMap<string, MemberMode> {
    return this.session.engine.rules.on(11) ? membersOf(kind) : looseMembersOf(kind);
  }

  private nodeCall(subject: Subject, request: HostCall, mode: MemberMode): unknown {
    const { engine } = this.session;
    const member = memberFor(subject, request.m);
    if (request.k === 'get') return member.get?.(engine, subject);
    if (request.k === 'call') return member.call?.(engine, subject, request.a.map(unpack));
    if (mode !== 'w' && engine.rules.on(10)) throw noSetter();
    return member.set?.(engine, subject, unpack(request.v));
  }

  private apiCall(request: HostCall): unknown {
    const { session } = this;
    const kind = apiKind(request.t);
    const member = apiMemberFor(kind, request.m);
    if (request.k === 'get') return member?.get?.(session, request.t);
    if (request.k === 'call') {
      if (member?.call === undefined)
        throw new HostError(`in ${request.m}: The emulated host does not have this method`);
      return member.call(session, request.a.map(unpack), request.t);
    }
    if (member?.set === undefined) throw noSetter();
    member.set(session, unpack(request.v), request.t);
    return undefined;
  }
}
