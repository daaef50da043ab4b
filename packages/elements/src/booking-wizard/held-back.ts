import type { Backend } from '@keyturn/sdk';

/** A request that may have happened on another backend. */
export interface Held {
  readonly key: string;
  /** Why its outcome is not known. */
  readonly fault: Error;
  /** It was sent here, because a person tried again. */
  readonly sent: () => void;
}

/** A backend on which a session does not replay such a request by itself: the first attempt fails with its old fault. */
export function heldBack(backend: Backend, { key, fault, sent }: Held): Backend {
  let first = true;
  const createBooking: Backend['createBooking'] = (input, options) => {
    const held = first && options.idempotencyKey === key;
    first = false;
    if (held) return Promise.reject(fault);
    sent();
    return backend.createBooking(input, options);
  };
  // A host's backend may be an instance of a class.
  return new Proxy(backend, {
    get(target, name) {
      if (name === 'createBooking') return createBooking;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
