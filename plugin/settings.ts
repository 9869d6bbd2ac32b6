import * as z from 'zod/mini';
import { boardLanguageSchema, type BoardLanguage } from '../journey/model/journey.ts';
import type { Host } from './figjam.ts';

const KEY = 'settings';

/** What is remembered for one person on one machine. Unknown fields of later versions survive. */
const settingsSchema = z.looseObject({ language: z.optional(boardLanguageSchema) });
type Settings = z.infer<typeof settingsSchema>;

/** The settings; empty where there are none or they cannot be read, for they are a comfort and no more. */
const read = async (host: Host): Promise<Settings> => {
  try {
    const parsed = settingsSchema.safeParse(await host.clientStorage.getAsync(KEY));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
};

/** The language that was chosen last; null = never chosen. */
export const rememberedLanguage = async (host: Host): Promise<BoardLanguage | null> =>
  (await read(host)).language ?? null;

/** Remembers a language. Rejects when the host has no room left. */
export const rememberLanguage = async (host: Host, language: BoardLanguage): Promise<void> => {
  await host.clientStorage.setAsync(KEY, { ...(await read(host)), language });
};
