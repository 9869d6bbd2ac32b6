import { createHost, type EmulatedHost } from '../../../playground/host/host.ts';
import { Person } from '../../../playground/host/people.ts';
import { createVmRealm } from '../../../playground/realms/vm-realm.ts';

/** An empty board with somebody at it. */
export function emptyBoard(editor: 'figjam' | 'figma' = 'figjam'): { host: EmulatedHost; ann: Person } {
  const host = createHost({ realm: createVmRealm, editor });
  return { host, ann: new Person(host, 'Ann', true) };
}
