import vm from 'node:vm';
import type { Realm, RealmFactory } from '../host/realm.ts';
import { guestCode } from './guest-code.ts';

/**
 * A bare `node:vm` context: the language and nothing of Node. Promise jobs run when a script ends
 * (`microtaskMode: 'afterEvaluate'`), so that each `run` and `deliver` is one whole turn. It is much faster
 * than QuickJS and takes newer syntax, so that it does not prove what the sandbox can parse.
 */
export const createVmRealm: RealmFactory = (cross) => {
  const globals: Record<string, unknown> = { __cross: cross };
  const context = vm.createContext(globals, { microtaskMode: 'afterEvaluate' });
  vm.runInContext(guestCode(), context, { filename: 'guest.js' });
  const deliver = new vm.Script('__deliver(__delivery)', { filename: 'deliver.js' });
  const realm: Realm = {
    run: (code, name) => {
      vm.runInContext(code, context, { filename: name });
    },
    deliver: (text) => {
      globals['__delivery'] = text;
      deliver.runInContext(context);
    },
    dispose: () => {
      globals['__delivery'] = undefined;
    },
  };
  return realm;
};
