import type { Outcome, Refusal } from '@keyturn/sdk';

/** What came of a call: its value, or why there is none. */
export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: Refusal | Error };

/** Calls the backend; a refusal and whatever is thrown come back alike. */
export async function attempt<T>(call: () => Promise<Outcome<T>>): Promise<Attempt<T>> {
  try {
    const outcome = await call();
    return outcome.ok ? outcome : { ok: false, why: outcome.refusal };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error : new Error(String(error)) };
  }
}
