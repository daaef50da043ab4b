type Timer = ReturnType<typeof globalThis.setTimeout>;

/** What calls left behind since the watch began. */
export interface Leftovers {
  /** Rejections that nobody handled. */
  readonly rejections: readonly unknown[];
  /** How many timers still run. */
  readonly timers: () => number;
  /** Ends the watch; call it before looking at `rejections`, which come a turn late. */
  readonly end: () => Promise<void>;
}

/** Watches for rejections that nobody handles and for timers that nobody clears, in Node and in a browser. */
export function watchLeftovers(): Leftovers {
  const rejections: unknown[] = [];
  const running = new Set<Timer>();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const stop = listen((reason) => rejections.push(reason));
  globalThis.setTimeout = Object.assign((run: () => void, ms?: number) => {
    const timer: Timer = set(() => {
      running.delete(timer);
      run();
    }, ms);
    running.add(timer);
    return timer;
  }, set);
  globalThis.clearTimeout = ((timer: Timer) => {
    running.delete(timer);
    clear(timer);
  }) as typeof clear;
  return {
    rejections,
    timers: () => running.size,
    end: async () => {
      globalThis.setTimeout = set;
      globalThis.clearTimeout = clear;
      await new Promise((resolve) => set(resolve, 0));
      stop();
    },
  };
}

function listen(told: (reason: unknown) => void): () => void {
  if ('document' in globalThis) {
    const listener = (event: PromiseRejectionEvent): void => told(event.reason);
    globalThis.addEventListener('unhandledrejection', listener);
    return () => globalThis.removeEventListener('unhandledrejection', listener);
  }
  process.on('unhandledRejection', told);
  return () => void process.off('unhandledRejection', told);
}
