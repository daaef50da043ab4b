/** Reads in the background that somebody may wait for. */
export interface Tasks {
  /** Lets a read go on by itself; it must not reject. */
  readonly run: (task: Promise<void>) => void;
  /** Waits until nothing is under way, also what was begun meanwhile. */
  readonly settled: () => Promise<void>;
}

export function createTasks(): Tasks {
  const running = new Set<Promise<void>>();
  return {
    run(task) {
      const own = task.finally(() => running.delete(own));
      running.add(own);
    },
    async settled() {
      // One wait at a time: each may begin the next.
      while (running.size > 0) await Promise.all(running);
    },
  };
}
