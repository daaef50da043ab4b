import * as z from 'zod/mini';

/** A line of text that a person typed: trimmed, composed (NFC), 1 to `max` characters, none of them a control. */
export const text = (max = 200) =>
  z
    .string()
    .check(z.trim(), z.normalize(), z.minLength(1), z.maxLength(max), z.regex(/^\P{Cc}*$/u, 'a line without breaks'));
