import type { Backend, Outcome, Refusal } from '@keyturn/sdk';
import { createReader } from './reader.ts';
import type { ViewHost } from './view-host.ts';

/** Something that is read for a page; what was read stays while it is read again, and where that fails. */
export interface Source<T> {
  readonly value: T | undefined;
  /** When it was read, an ISO instant. */
  readonly at: string;
  readonly busy: boolean;
  readonly trouble: Refusal | Error | undefined;
  /** Reads it, in place of a read that is under way. */
  readonly read: () => Promise<void>;
  /** Puts a copy in place that came otherwise. */
  readonly put: (value: T) => void;
  /** Ends a read under way; tells whether there was one. */
  readonly abort: () => boolean;
  /** Forgets everything. */
  readonly clear: () => void;
}

/** Makes a source that asks the host's backend. */
export function createSource<T>(
  host: Pick<ViewHost, 'context' | 'requestUpdate'>,
  ask: (backend: Backend, options: { readonly signal: AbortSignal }) => Promise<Outcome<T>>,
): Source<T> {
  const reader = createReader(host.requestUpdate);
  let value: T | undefined;
  let at = '';
  const put = (read: T): void => {
    value = read;
    at = host.context?.platform.now() ?? '';
  };
  const abort = (): boolean => {
    const was = reader.busy;
    reader.abort();
    return was;
  };
  return {
    get value() {
      return value;
    },
    get at() {
      return at;
    },
    get busy() {
      return reader.busy;
    },
    get trouble() {
      return reader.trouble;
    },
    async read() {
      const backend = host.context?.backend;
      if (backend) await reader.read((options) => ask(backend, options), put);
    },
    put,
    abort,
    clear() {
      abort();
      value = undefined;
      reader.trouble = undefined;
    },
  };
}
