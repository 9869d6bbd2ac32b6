import type { Bridge } from './bridge.ts';
import { listeners } from './listeners.ts';

type Predicate = (node: unknown) => unknown;
type Special = (target: string, args: readonly unknown[]) => unknown;

function isPredicate(value: unknown): value is Predicate {
  return typeof value === 'function';
}

/** The nodes among which a search looks: the host hands them over in one crossing, the predicate runs here. */
function candidates(bridge: Bridge, target: string, member: string): unknown[] {
  const found = bridge.call(target, member, []);
  return Array.isArray(found) ? found : [];
}

function search(bridge: Bridge, member: string, one: boolean): Special {
  return (target, args) => {
    const predicate = args[0];
    const nodes = candidates(bridge, target, member);
    if (!isPredicate(predicate)) return one ? (nodes[0] ?? null) : nodes;
    if (!one) return nodes.filter((node) => predicate(node) === true);
    return nodes.find((node) => predicate(node) === true) ?? null;
  };
}

/**
 * Methods that take a function of the plugin and therefore act on this side: searches, whose predicate runs
 * here, and listeners, which are kept here. Each still crosses once, so that it is counted and refused alike.
 */
export function specialMethod(name: string, bridge: Bridge): Special | undefined {
  if (name === 'findAll' || name === 'findChildren') return search(bridge, name, false);
  if (name === 'findOne' || name === 'findChild') return search(bridge, name, true);
  if (name === 'on' || name === 'once' || name === 'off') {
    return (target, args) => {
      const [event, callback] = args;
      bridge.call(target, name, [event]);
      if (typeof event === 'string' && isPredicate(callback)) listeners[name](target, event, callback);
      return undefined;
    };
  }
  if (name === 'closePlugin') {
    return (target, args) => {
      // The callbacks of `close` run while the API still answers, then it is switched off.
      listeners.emit('figma', 'close', undefined);
      return bridge.call(target, name, args);
    };
  }
  return undefined;
}
