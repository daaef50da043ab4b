import type { DraftStorage } from '@keyturn/sdk';

/** One of the browser's stores, `undefined` where it keeps none: some refuse at the mere question. */
export function storageOf(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[name];
  } catch {
    return undefined;
  }
}

/** Keeps one draft of the wizard at a key of a store. */
export const draftAt = (storage: Storage, key: string): DraftStorage => ({
  load: () => storage.getItem(key),
  save: (text) => storage.setItem(key, text),
  clear: () => storage.removeItem(key),
});

/** Begins every key of a draft. */
export const draftPrefix = 'keyturn-demo.draft.';

/** Forgets the drafts of every dealer. */
export function forgetDrafts(storage: Storage | undefined): void {
  const keys = storage ? Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '') : [];
  for (const key of keys.filter((name) => name.startsWith(draftPrefix))) storage?.removeItem(key);
}
