import type { Engine, Subject } from '../engine.ts';
import { refusal } from '../host-error.ts';
import { isRecord, typeName } from '../member.ts';
import type { Members } from '../member.ts';

/** Bytes of one plugin-data entry: id of the plugin, key and value together. */
const ENTRY_LIMIT = 100_000;

const RELAUNCH_TEXT_LIMIT = 1000;

/** Bytes of a text in UTF-8; lone surrogates count as the three bytes that replace them. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function readKey(where: string, key: unknown): string {
  if (typeof key !== 'string')
    throw refusal(where, `Expected "key" to have type string but got ${typeName(key)} instead`);
  return key;
}

/** Refuses what an entry must not be (rule 40) and keeps the largest size for the counters. */
function checkEntry(engine: Engine, where: string, owner: string, key: string, value: unknown): string {
  if (typeof value !== 'string') {
    if (engine.rules.on(40))
      throw refusal(where, `Expected "value" to have type string but got ${typeName(value)} instead`);
    return String(value);
  }
  const counters = engine.log.counters;
  counters.largestEntry = Math.max(counters.largestEntry, utf8Bytes(key) + utf8Bytes(value));
  if (engine.rules.on(40) && utf8Bytes(owner) + utf8Bytes(key) + utf8Bytes(value) > ENTRY_LIMIT) {
    throw refusal(where, 'This pluginData entry exceeds 100 kB per entry limit.');
  }
  return value;
}

function without(data: Readonly<Record<string, string>>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== key));
}

/** Data under any key, `__proto__` included. */
function withEntry(
  data: Readonly<Record<string, string>>,
  key: string,
  value: string,
): Record<string, string> {
  return value === ''
    ? without(data, key)
    : Object.fromEntries([...Object.entries(without(data, key)), [key, value]]);
}

function own(data: Readonly<Record<string, string>>, key: string): string {
  return Object.prototype.hasOwnProperty.call(data, key) ? (data[key] ?? '') : '';
}

function requireId(engine: Engine, where: string): string {
  const { id } = engine.settings.manifest;
  if ((id === undefined || id === '') && engine.rules.on(40)) {
    throw refusal(
      where,
      'Cannot set private plugin data in a plugin without an ID. Make sure your plugin manifest has a valid "id" field.',
    );
  }
  return id ?? '';
}

function namespace(engine: Engine, where: string, value: unknown): string {
  const name = readKey(where, value);
  if (engine.rules.on(40) && !/^[A-Za-z0-9_.]{3,}$/.test(name)) {
    throw refusal(where, 'The namespace must be at least 3 alphanumeric characters');
  }
  return name;
}

function setRelaunch(engine: Engine, { record }: Subject, data: unknown): void {
  if (!isRecord(data)) throw refusal('setRelaunchData', 'Expected object');
  for (const description of Object.values(data)) {
    if (typeof description !== 'string')
      throw refusal('setRelaunchData', 'Expected descriptions to have type string');
    if (engine.rules.on(43) && description.length > RELAUNCH_TEXT_LIMIT) {
      throw refusal('setRelaunchData', 'A relaunch description may have at most 1000 characters');
    }
  }
  const entries = Object.entries(data).map(
    ([command, description]) => [command, String(description)] as const,
  );
  engine.store.write(record, 'relaunchData', Object.fromEntries(entries));
}

/** What plugins keep on nodes. Private data belong to one plugin; the emulated host runs only one. */
export const dataMembers: Members = {
  getPluginData: {
    call: (_engine, { record }, [key]) => own(record.pluginData, readKey('getPluginData', key)),
  },
  setPluginData: {
    call: (engine, { record }, [key, value]) => {
      const id = requireId(engine, 'setPluginData');
      const name = readKey('setPluginData', key);
      const text = checkEntry(engine, 'setPluginData', id, name, value);
      engine.store.write(record, 'pluginData', withEntry(record.pluginData, name, text));
    },
  },
  getPluginDataKeys: { call: (_engine, { record }) => Object.keys(record.pluginData) },
  getSharedPluginData: {
    call: (engine, { record }, [space, key]) => {
      const data = record.sharedPluginData[namespace(engine, 'getSharedPluginData', space)] ?? {};
      return own(data, readKey('getSharedPluginData', key));
    },
  },
  setSharedPluginData: {
    call: (engine, { record }, [space, key, value]) => {
      const where = 'setSharedPluginData';
      const name = namespace(engine, where, space);
      const text = checkEntry(engine, where, name, readKey(where, key), value);
      const data = withEntry(record.sharedPluginData[name] ?? {}, String(key), text);
      engine.store.write(record, 'sharedPluginData', { ...record.sharedPluginData, [name]: data });
    },
  },
  getSharedPluginDataKeys: {
    call: (engine, { record }, [space]) =>
      Object.keys(record.sharedPluginData[namespace(engine, 'getSharedPluginDataKeys', space)] ?? {}),
  },
  setRelaunchData: { call: (engine, subject, [data]) => setRelaunch(engine, subject, data) },
  getRelaunchData: { call: (_engine, { record }) => ({ ...record.relaunchData }) },
};
