/**
 * The plugin's side of the emulated host. It runs inside the plugin's realm, whose only way out is one
 * function `__cross(text): text`, and builds from it what a plugin finds there: `figma`, `console`, timers
 * and `fetch`. It uses nothing that a bare ES2017 realm lacks. It leaves `__deliver(text)` for the realm, by
 * which the engine brings promise results, events and timers, each in a turn of its own.
 */
import type { Delivery } from '../crossing.ts';
import { Bridge, rebuildError } from './bridge.ts';
import type { CrossText } from './bridge.ts';
import { Handles } from './handles.ts';
import { listeners, reportRejection } from './listeners.ts';
import { packValue, unpackValue } from './packing.ts';
import { furnishRealm } from './realm-furniture.ts';

/** What the engine says when the realm starts. */
interface Start {
  readonly html: string;
  readonly uiFiles: Readonly<Record<string, string>>;
  readonly lateBuiltins: boolean;
  readonly bare: boolean;
}

function install(crossText: CrossText): void {
  const handles = new Handles();
  const packing = {
    handles,
    keepFunction: (callback: (...args: unknown[]) => unknown) => bridge.keepFunction(callback),
  };
  const bridge: Bridge = new Bridge(crossText, {
    pack: (value) => packValue(value, packing),
    unpack: (value) => unpackValue(value, handles),
  });
  handles.connect(bridge);
  // The engine answers `init` with this shape by contract.
  const start = bridge.send({ k: 'init' }) as Start;
  const furniture = furnishRealm(bridge, handles, start);
  listeners.reportTo(furniture.reportError);

  const deliver = (text: string): void => {
    // Deliveries have this shape by contract.
    const delivery = JSON.parse(text) as Delivery;
    try {
      if (delivery.d === 'promise') {
        const value = unpackValue(delivery.v, handles);
        bridge.settle(delivery.p, (settlers) => settlers.resolve(value));
      } else if (delivery.d === 'rejection') {
        const error = rebuildError(delivery.e);
        bridge.settle(delivery.p, (settlers) => settlers.reject(error));
      } else if (delivery.d === 'timer') {
        reportRejection(furniture.fireTimer(delivery.id), furniture.reportError);
      } else if (delivery.d === 'function') {
        const args = delivery.a.map((item) => unpackValue(item, handles));
        reportRejection(bridge.callFunction(delivery.f, args), furniture.reportError);
      } else {
        furniture.emit(delivery.on, delivery.name, unpackValue(delivery.v, handles));
      }
    } catch (error) {
      furniture.reportError(error);
    }
  };
  Reflect.set(globalThis, '__deliver', deliver);
}

const cross: unknown = Reflect.get(globalThis, '__cross');
Reflect.deleteProperty(globalThis, '__cross');
// The realm put the engine's function there; it is the only thing of this name.
install(cross as CrossText);
