import * as z from 'zod/mini';

/** Text that may be empty, of at most `limit` characters; absent reads as empty. */
export const optionalText = (limit: number) => z._default(z.string().check(z.maxLength(limit)), '');

/** Text of 1 to `limit` characters that is more than blanks. */
export const requiredText = (limit: number) =>
  z.string().check(
    z.maxLength(limit),
    z.refine((text) => text.trim() !== '', { params: { problem: 'empty' } }),
  );

/** Length as the limits count it: in characters (code points), an emoji of two UTF-16 units being one. */
export const countCharacters = (text: string): number => Array.from(text).length;
