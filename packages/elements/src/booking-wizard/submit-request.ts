import type { WizardSession } from '@keyturn/sdk';

/**
 * Asks the host whether the request may be sent, then sends it, or the one whose answer was lost once more. What came
 * of it stands in the session's state.
 */
export async function submitRequest(
  session: WizardSession,
  ask: (init: CustomEventInit<{ readonly waitUntil: (promise: Promise<unknown>) => void }>) => boolean,
): Promise<void> {
  const conditions: Promise<unknown>[] = [];
  const detail = Object.freeze({ waitUntil: (promise: Promise<unknown>) => void conditions.push(promise) });
  if (!ask({ bubbles: true, composed: true, cancelable: true, detail })) return;
  try {
    await Promise.all(conditions);
    await session.submit();
  } catch {
    // A host's objection leaves everything as it was; a fault of the backend is in `state.creation`.
  }
}
