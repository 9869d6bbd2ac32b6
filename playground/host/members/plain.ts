import { Later } from '../engine.ts';
import { HostError } from '../host-error.ts';
import { expectType } from '../member.ts';
import type { Member } from '../member.ts';

/** Members on which nothing here depends, with what a new node answers; they are kept as they are written. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  blendMode: 'PASS_THROUGH',
  isMask: false,
  maskType: 'ALPHA',
  effects: [],
  effectStyleId: '',
  fillStyleId: '',
  strokeStyleId: '',
  gridStyleId: '',
  backgroundStyleId: '',
  strokeJoin: 'MITER',
  strokeAlign: 'INSIDE',
  strokeMiterLimit: 4,
  strokeGeometry: [],
  fillGeometry: [],
  strokeTopWeight: 1,
  strokeBottomWeight: 1,
  strokeLeftWeight: 1,
  strokeRightWeight: 1,
  cornerSmoothing: 0,
  exportSettings: [],
  reactions: [],
  expanded: true,
  guides: [],
  layoutGrids: [],
  overflowDirection: 'NONE',
  numberOfFixedChildren: 0,
  overlayPositionType: 'CENTER',
  overlayBackground: { type: 'NONE' },
  overlayBackgroundInteraction: 'NONE',
  detachedInfo: null,
  devStatus: null,
  annotations: [],
  arcData: { startingAngle: 0, endingAngle: 2 * Math.PI, innerRadius: 0 },
  pointCount: 3,
  innerRadius: 0.382,
  booleanOperation: 'UNION',
  handleMirroring: 'NONE',
  textTruncation: 'DISABLED',
  maxLines: null,
  code: '',
  codeLanguage: 'PLAINTEXT',
  constrainProportions: false,
  targetAspectRatio: null,
  minWidth: null,
  maxWidth: null,
  minHeight: null,
  maxHeight: null,
  explicitVariableModes: {},
  resolvedVariableModes: {},
  boundVariables: {},
  componentPropertyReferences: null,
  documentColorProfile: 'SRGB',
  selectedTextRange: null,
  flowStartingPoints: [],
  prototypeBackgrounds: [],
  prototypeStartNode: null,
  isPageDivider: false,
  widgetId: '',
  widgetSyncedState: {},
  embedData: {},
  linkUnfurlData: {},
  mediaData: {},
};

/** Writes that `documentAccess: "dynamic-page"` refuses, with what it wants instead (rule 35). */
const ASYNC_INSTEAD: Readonly<Record<string, string>> = {
  effectStyleId: 'setEffectStyleIdAsync',
  fillStyleId: 'setFillStyleIdAsync',
  strokeStyleId: 'setStrokeStyleIdAsync',
  gridStyleId: 'setGridStyleIdAsync',
  backgroundStyleId: 'setFillStyleIdAsync',
  textStyleId: 'setTextStyleIdAsync',
  reactions: 'setReactionsAsync',
};

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Getters that it refuses. */
const ASYNC_GETTERS: Readonly<Record<string, string>> = {
  mainComponent: 'getMainComponentAsync',
  instances: 'getInstancesAsync',
};

/**
 * A member that the typings name and no other file serves: read and written as it is; methods whose name
 * ends in `Async` get or set what they are named after; any other method says that the emulated host lacks it.
 */
export function plainMember(name: string): Member {
  return {
    get: (engine, { record }) => {
      const instead = ASYNC_GETTERS[name];
      if (instead !== undefined && engine.rules.on(35)) {
        throw new HostError(
          `in get_${name}: Cannot call with documentAccess: dynamic-page. Use node.${instead} instead.`,
        );
      }
      return record.extra[name] ?? DEFAULTS[name] ?? null;
    },
    set: (engine, { record }, value) => {
      const instead = ASYNC_INSTEAD[name];
      if (instead !== undefined && engine.rules.on(35)) {
        throw new HostError(
          `in set_${name}: Cannot call with documentAccess: dynamic-page. Use node.${instead} instead.`,
        );
      }
      const usual = typeof DEFAULTS[name];
      if (usual === 'number' || usual === 'string' || usual === 'boolean')
        expectType(engine, name, value, usual);
      engine.store.writeExtra(record, name, value);
    },
    call: (engine, { record }, args) => {
      const getter = /^get(.+)Async$/.exec(name)?.[1];
      if (getter !== undefined) return new Later(() => record.extra[lowerFirst(getter)] ?? null);
      const setter = /^set(.+)Async$/.exec(name)?.[1];
      if (setter === undefined)
        throw new HostError(`in ${name}: The emulated host does not have this method`);
      return new Later(() => engine.store.writeExtra(record, lowerFirst(setter), args[0]));
    },
  };
}
