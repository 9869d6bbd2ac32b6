import * as z from 'zod/mini';
import { boardLanguageSchema, type BoardLanguage } from '../journey/model/journey.ts';
import type { Host } from './figjam.ts';

const SETTINGS = 'settings';
const DRAFT = 'draft:new';

/**
 * What is remembered for one person on one machine. Unknown fields of later versions survive; `window` is the
 * panel's size, parsed where it is used, so that a broken one costs nobody the language.
 */
const settingsSchema = z.looseObject({
  language: z.optional(boardLanguageSchema),
});
type Settings = z.infer<typeof settingsSchema>;

/** What is stored under a key; undefined too where the host cannot read it. */
const stored = async (host: Host, key: string): Promise<unknown> => {
  try {
    return await host.clientStorage.getAsync(key);
  } catch {
    return undefined;
  }
};

/** The settings; empty where there are none or they cannot be read, for they are a comfort and no more. */
export const readSettings = async (host: Host): Promise<Settings> => {
  const parsed = settingsSchema.safeParse(await stored(host, SETTINGS));
  return parsed.success ? parsed.data : {};
};

/** The language that was chosen last; null = never chosen. */
export const rememberedLanguage = async (host: Host): Promise<BoardLanguage | null> =>
  (await readSettings(host)).language ?? null;

/** Remembers what is given, besides what is remembered already. Rejects when the host has no room left. */
export const remember = async (host: Host, settings: Partial<Settings>): Promise<void> =>
  host.clientStorage.setAsync(SETTINGS, { ...(await readSettings(host)), ...settings });

/** The form that was kept last; null = none. */
export const readDraft = async (host: Host): Promise<unknown> => (await stored(host, DRAFT)) ?? null;

/** Keeps a form instead of the last one; null forgets it. Rejects when the host has no room left. */
export const saveDraft = (host: Host, draft: unknown): Promise<void> =>
  host.clientStorage.setAsync(DRAFT, draft);
