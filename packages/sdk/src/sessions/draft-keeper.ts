import type { DraftStorage } from './platform.ts';
import { toError } from './loadable.ts';

/** Writes drafts one after the other, the newest last, and never rejects: a full storage must not stop a booking. */
export interface DraftKeeper {
  readonly fault: Error | null;
  /** Saves the draft's text as it is when its turn comes; `null` clears the storage. */
  readonly save: () => Promise<void>;
  readonly load: () => Promise<string | null>;
}

/** Makes a keeper over the host's storage, or one that keeps nothing. */
export function createDraftKeeper(
  storage: DraftStorage | undefined,
  draftText: () => string | null,
  changed: () => void,
): DraftKeeper {
  let queue: Promise<void> = Promise.resolve();
  let waiting = false;
  let fault: Error | null = null;
  /** A storage that could not be read is not written: what it holds may be a request without an answer. */
  let readable = true;
  const note = (next: Error | null): void => {
    const differs = (next === null) !== (fault === null);
    fault = next;
    if (differs) changed();
  };
  const write = async (target: DraftStorage): Promise<void> => {
    waiting = false;
    try {
      const text = draftText();
      await (text === null ? target.clear() : target.save(text));
      note(null);
    } catch (error) {
      note(toError(error));
    }
  };
  return {
    get fault() {
      return fault;
    },
    save() {
      if (storage && readable && !waiting) {
        waiting = true;
        queue = queue.then(() => write(storage));
      }
      return queue;
    },
    async load() {
      try {
        const text = (await storage?.load()) ?? null;
        readable = true;
        return text;
      } catch (error) {
        readable = false;
        note(toError(error));
        return null;
      }
    },
  };
}
