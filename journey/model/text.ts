import * as z from 'zod/mini';

/** Text that may be empty, of at most `limit` characters; absent reads as empty. */
export const optionalText = (limit: number) => z._default(z.string().check(z.maxLength(limit)), '');

/** Text of 1 to `limit` characters that is more than blanks. */
export const requiredText = (limit: number) =>
  z.string().check(
    z.maxLength(limit),
    z.refine((text) => text.trim() !== '', { params: { problem: 'empty' } }),
  );
