import { isRecord } from '../member.ts';
import type { Members } from '../member.ts';
import { requireLoadedPage } from '../page-access.ts';
import { reparent } from '../reparent.ts';
import type { Engine, Subject } from '../engine.ts';
import type { NodeRecord } from '../node-record.ts';
import { HostError, refusal } from '../host-error.ts';

function insert(engine: Engine, subject: Subject, where: string, child: unknown, index: number | null): void {
  reparent(engine, engine.node(where, child), subject.record, where, index);
}

/** The pages of the document can always be listed; what stands on a page only once it is loaded. */
function requireLoadedChildren(engine: Engine, { record }: Subject, where: string): void {
  if (record.type !== 'DOCUMENT') requireLoadedPage(engine, record, where);
}

/** Everything below a node; on the document only after all pages were loaded (rule 35). */
function below(engine: Engine, subject: Subject, where: string): NodeRecord[] {
  requireLoadedPage(engine, subject.record, where);
  return [...engine.store.below(subject.record)];
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function hasKeys(data: Readonly<Record<string, string>>, keys: readonly string[]): boolean {
  return keys.length === 0 ? Object.keys(data).length > 0 : keys.some((key) => key in data);
}

function meets(record: NodeRecord, criteria: Readonly<Record<string, unknown>>, pluginId: string): boolean {
  const types = criteria['types'];
  if (Array.isArray(types) && !types.includes(record.type)) return false;
  const own = criteria['pluginData'];
  if (isRecord(own) && !(pluginId !== '' && hasKeys(record.pluginData, stringsOf(own['keys'])))) return false;
  const shared = criteria['sharedPluginData'];
  if (isRecord(shared)) {
    const data = record.sharedPluginData[String(shared['namespace'])] ?? {};
    if (!hasKeys(data, stringsOf(shared['keys']))) return false;
  }
  return true;
}

/** Children and searches. Predicates run on the plugin's side; here a search gives all it chooses from. */
export const treeMembers: Members = {
  children: {
    get: (engine, subject) => {
      requireLoadedChildren(engine, subject, 'get_children');
      return engine.refs(subject.record.childIds);
    },
  },
  appendChild: {
    call: (engine, subject, [child]) => insert(engine, subject, 'appendChild', child, null),
  },
  insertChild: {
    call: (engine, subject, [index, child]) => {
      if (typeof index !== 'number') throw refusal('insertChild', 'Expected "index" to have type number');
      insert(engine, subject, 'insertChild', child, index);
    },
  },
  findAll: { call: (engine, subject) => below(engine, subject, 'findAll').map((one) => engine.ref(one)) },
  findOne: { call: (engine, subject) => below(engine, subject, 'findOne').map((one) => engine.ref(one)) },
  findChildren: {
    call: (engine, subject) => {
      requireLoadedChildren(engine, subject, 'findChildren');
      return engine.refs(subject.record.childIds);
    },
  },
  findChild: {
    call: (engine, subject) => {
      requireLoadedChildren(engine, subject, 'findChild');
      return engine.refs(subject.record.childIds);
    },
  },
  findAllWithCriteria: {
    call: (engine, subject, [criteria]) => {
      if (!isRecord(criteria)) throw new HostError('in findAllWithCriteria: Expected an object');
      return below(engine, subject, 'findAllWithCriteria')
        .filter((one) => meets(one, criteria, engine.settings.manifest.id ?? ''))
        .map((one) => engine.ref(one));
    },
  },
  findWidgetNodesByWidgetId: {
    call: (engine, subject, [id]) =>
      below(engine, subject, 'findWidgetNodesByWidgetId')
        .filter((one) => one.type === 'WIDGET' && one.extra['widgetId'] === id)
        .map((one) => engine.ref(one)),
  },
};
