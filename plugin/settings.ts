import * as z from 'zod/mini';
import { boardLanguageSchema, type BoardLanguage } from '../journey/model/journey.ts';
import type { Host } from './figjam.ts';

const SETTINGS = 'settings';
/** Before the map's id, or `new`. */
const DRAFT = 'draft:';
const DRAFTS = 5;
const DRAFT_LIMIT = 1_000_000; // UTF-16 units, in JSON

/**
 * What is remembered for one person on one machine. Unknown fields of later versions survive; `window` is the
 * panel's size, parsed where it is used, so that a broken one costs nobody the language.
 */
const settingsSchema = z.looseObject({
  language: z.optional(boardLanguageSchema),
  authors: z.optional(z.boolean()),
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

/** The language that was chosen last, for what is said without a panel. */
export const rememberedLanguage = async (host: Host): Promise<BoardLanguage> =>
  (await readSettings(host)).language ?? 'en';

/** Remembers what is given, besides what is remembered already. Rejects when the host has no room left. */
export const remember = async (host: Host, settings: Partial<Settings>): Promise<void> =>
  host.clientStorage.setAsync(SETTINGS, { ...(await readSettings(host)), ...settings });

/** A form with the time it was kept at, so that of many the oldest can go. */
const keptSchema = z.object({ draft: z.unknown(), at: z.number() });

/** The form of a map that was kept last, by the map's id or `new`; null = none. */
export const readDraft = async (host: Host, of: string): Promise<unknown> => {
  const kept = keptSchema.safeParse(await stored(host, DRAFT + of));
  return kept.success ? kept.data.draft : null;
};

/**
 * Keeps a form in place of the map's last one; null forgets it. Beyond five the oldest goes. Rejects when the
 * form is over 1 MB, or the host has no room left.
 */
export const saveDraft = async ({ clientStorage }: Host, of: string, draft: unknown): Promise<void> => {
  if (draft === null) return clientStorage.deleteAsync(DRAFT + of);
  if (JSON.stringify(draft).length > DRAFT_LIMIT) throw new Error('The form is larger than 1 MB.');
  const ages: { readonly key: string; readonly at: number }[] = [];
  for (const key of await clientStorage.keysAsync()) {
    if (!key.startsWith(DRAFT) || key === DRAFT + of) continue;
    const kept = keptSchema.safeParse(await clientStorage.getAsync(key));
    ages.push({ key, at: kept.success ? kept.data.at : 0 });
  }
  ages.sort((a, b) => b.at - a.at);
  for (const { key } of ages.slice(DRAFTS - 1)) await clientStorage.deleteAsync(key);
  await clientStorage.setAsync(DRAFT + of, { draft, at: (ages[0]?.at ?? 0) + 1 });
};
