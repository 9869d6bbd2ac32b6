import type { Engine, Subject } from './engine.ts';
import { HostError, refusal } from './host-error.ts';

/** What the host does for one member of a node; a member without `set` cannot be written. */
export interface Member {
  readonly get?: (engine: Engine, subject: Subject) => unknown;
  readonly set?: (engine: Engine, subject: Subject, value: unknown) => void;
  readonly call?: (engine: Engine, subject: Subject, args: readonly unknown[]) => unknown;
}

export type Members = Readonly<Record<string, Member>>;

/** What a value is called in the host's texts. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Refuses a value of another type (rule 12). */
export function expectType<T extends 'number' | 'string' | 'boolean'>(
  engine: Engine,
  property: string,
  value: unknown,
  type: T,
): asserts value is T extends 'number' ? number : T extends 'string' ? string : boolean {
  if (typeof value === type && (type !== 'number' || Number.isFinite(value))) return;
  if (!engine.rules.on(12)) return;
  const got = typeof value === 'number' ? String(value) : typeName(value);
  throw refusal(`set_${property}`, `Expected "${property}" to have type ${type} but got ${got} instead`);
}

/** Refuses a value outside a list, as the host's checks word it. */
export function expectOneOf(
  engine: Engine,
  property: string,
  value: unknown,
  values: readonly string[],
): string {
  if (typeof value === 'string' && values.includes(value)) return value;
  if (!engine.rules.on(12) && typeof value === 'string') return value;
  const wanted = values.map((one) => `'${one}'`).join(' | ');
  throw refusal(`set_${property}`, `Invalid enum value. Expected ${wanted}, received '${String(value)}'`);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `no setter for property`, the host's answer to a write of what is read only (rule 10). */
export function noSetter(): HostError {
  return new HostError('no setter for property', 'TypeError');
}
