import type { Failure } from '../journey/protocol/failure.ts';
import { designEasel } from './draw/design/design-easel.ts';
import type { Easel } from './draw/easel.ts';
import { figjamEasel } from './draw/figjam/figjam-easel.ts';
import type { DesignCalls, FigJamCalls, Host } from './figjam.ts';

/** An editor that a map belongs into, or why this one is not. */
export type Home =
  | { readonly editor: 'figjam' | 'figma'; readonly failure: null }
  | { readonly editor: null; readonly failure: Failure };

/**
 * Whether we are at home in this editor at all. Dev Mode has every call and refuses each one; slides and
 * buzz have some of them, and no map belongs there. One host call. What is drawn with does not follow
 * from the editor's name: see `chooseEasel`.
 */
export const findHome = ({ editorType }: Host): Home => {
  if (editorType === 'figjam' || editorType === 'figma') return { editor: editorType, failure: null };
  return { editor: null, failure: { code: editorType === 'dev' ? 'readOnly' : 'unsupportedEditor' } };
};

/** What only FigJam has; sections are made in both editors. */
const FIGJAM_CALLS = [
  'createSticky',
  'createShapeWithText',
  'createConnector',
] as const satisfies readonly (keyof FigJamCalls)[];

const DESIGN_CALLS = ['createFrame', 'createVector'] as const satisfies readonly (keyof DesignCalls)[];

/** A host as far as it is looked at here: what can be made with it. */
type Makers = { readonly [Call in keyof (FigJamCalls & DesignCalls)]?: unknown };

/** Whether the host has this call. One that its editor lacks reads as undefined, or throws when it is looked at. */
const has = (host: Makers, call: keyof Makers): boolean => {
  try {
    return typeof host[call] === 'function';
  } catch {
    return false;
  }
};

/**
 * The set to draw with, by the calls that the host has; null when it has enough of neither. A host with a
 * part of FigJam's calls is FigJam on a bad day, and gets no frames in place of stickies. At most 5 host calls.
 */
export const chooseEasel = (host: Makers): Easel | null => {
  const found = FIGJAM_CALLS.filter((call) => has(host, call)).length;
  if (found > 0) return found === FIGJAM_CALLS.length ? figjamEasel : null;
  return DESIGN_CALLS.every((call) => has(host, call)) ? designEasel : null;
};
