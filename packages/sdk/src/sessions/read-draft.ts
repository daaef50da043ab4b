import type * as z from 'zod/mini';

/** The draft in a stored text, `null` where the text is not one of this schema: a broken store never breaks a session. */
export function readDraft<T>(schema: z.ZodMiniType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
