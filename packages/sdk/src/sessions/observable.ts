/** A state that can be read now and watched. States are frozen: compare them by reference. */
export interface Observable<S> {
  readonly state: S;
  /** Calls `listener` after every change until the returned function is called. */
  readonly subscribe: (listener: (state: S) => void) => () => void;
}

/** Makes an observable around a function that computes the state anew, and the function that announces a change. */
export function createObservable<S extends object>(
  compute: () => S,
): { observable: Observable<S>; changed: () => void } {
  const listeners = new Set<(state: S) => void>();
  let state: S | undefined;
  const read = (): S => (state ??= Object.freeze(compute()));
  const tell = (listener: (state: S) => void): void => {
    try {
      listener(read());
    } catch (error) {
      // A host's broken listener must surface, but not stop a booking half-way.
      queueMicrotask(() => {
        throw error;
      });
    }
  };
  return {
    observable: {
      get state() {
        return read();
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    changed() {
      state = undefined;
      for (const listener of listeners) tell(listener);
    },
  };
}
