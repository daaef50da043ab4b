import type { WizardSession } from '@keyturn/sdk';

/** How the host is asked. */
export interface SignOff {
  readonly ask: (detail: { readonly waitUntil: (promise: Promise<unknown>) => void }) => boolean;
  /** Whether whoever asked for it is still there. */
  readonly wanted: () => boolean;
}

/**
 * Asks the host whether the request may be sent, then sends it, unless an answer changed or the person left meanwhile. A request whose
 * answer was lost is sent once more without asking: it may have happened already. What came of it stands in the
 * session's state.
 */
export async function submitRequest(session: WizardSession, { ask, wanted }: SignOff): Promise<void> {
  if (!wanted()) return;
  const { answers, creation } = session.state;
  const conditions: Promise<unknown>[] = [];
  const waitUntil = (promise: Promise<unknown>): void => void conditions.push(promise);
  const mayGo = creation.phase === 'unknown' || ask({ waitUntil });
  if (!mayGo) return;
  try {
    await Promise.all(conditions);
    if (wanted() && session.state.answers === answers) await session.submit();
  } catch {
    // A host's objection leaves everything as it was; a fault of the backend is in `state.creation`.
  }
}
