import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';

/** Names that would reach into an object's prototype if an id were ever used as a property name. */
const FORBIDDEN_IDS = ['__proto__', 'constructor', 'prototype'];

/** An id of anything in a journey: `[A-Za-z0-9_:.-]{1,64}`, e.g. `stage-2` or `n-12:345`. */
export const idSchema = z.string().check(
  z.regex(new RegExp(`^[A-Za-z0-9_:.-]{1,${LIMITS.idLength}}$`)),
  z.refine((id) => !FORBIDDEN_IDS.includes(id), { params: { problem: 'badId' } }),
);

/** A node's id as part of an id of a journey, e.g. `12:345`. */
export const idPart = (nodeId: string): string => nodeId.replace(/[^\w:.-]/g, '_').slice(-50);

/** Gives a new id each time it is called, e.g. `note-k3f9`. The core has no randomness of its own. */
export type IdSource = (kind: 'map' | 'participant' | 'stage' | 'lane' | 'note' | 'checkpoint') => string;
