import type { ViewHost } from './view-host.ts';

/** What a question to the host carries: it may be put off until a promise settles, and ends where that rejects. */
export interface Question {
  readonly waitUntil: (promise: Promise<unknown>) => void;
}

/** Asks the host of the page a question that it may prevent or put off (elements.md 5); tells whether it may be done. */
export async function askHost(host: Pick<ViewHost, 'emit'>, type: string, detail: object = {}): Promise<boolean> {
  const conditions: Promise<unknown>[] = [];
  const question: Question = { ...detail, waitUntil: (promise) => void conditions.push(promise) };
  if (!host.emit(type, question, true)) return false;
  const settled = await Promise.allSettled(conditions);
  return settled.every(({ status }) => status === 'fulfilled');
}
