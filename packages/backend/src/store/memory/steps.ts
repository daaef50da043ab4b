import { copyOf } from './copy-of.ts';

/** A table of the port as the memory store writes it: the same methods, answering at once. */
export type AtOnce<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => Promise<infer R> ? (...args: A) => R : never;
};

/** Called before each step of a transaction with its name, such as `bookings.insert`. */
export type BeforeStep = (step: string) => void | Promise<void>;

/**
 * Makes the steps of a table out of its methods: each waits a turn, so that whoever runs beside it comes in between,
 * fails once the transaction is over, and copies what comes in and goes out.
 */
export function stepsOf<T extends object>(
  name: string,
  table: AtOnce<T>,
  beforeStep: BeforeStep,
  isOver: () => boolean,
): T {
  const methods = Object.entries<(...args: unknown[]) => unknown>(
    // Tables hold methods only, which `AtOnce` says and `entries` forgets.
    table as unknown as Record<string, (...args: unknown[]) => unknown>,
  );
  const steps = methods.map(([method, run]) => [
    method,
    async (...args: unknown[]) => {
      const step = `${name}.${method}`;
      await beforeStep(step);
      if (isOver()) throw new Error(`store: ${step} was called after its transaction was over`);
      return copyOf(run(...copyOf(args)));
    },
  ]);
  // Each method of `table` became its asynchronous form, which is what `T` says.
  return Object.fromEntries(steps) as T;
}
