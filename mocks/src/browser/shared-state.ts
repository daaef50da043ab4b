import { planted, type DemoKeeper } from './demo-keeper.ts';
import type { DemoState } from './demo-state.ts';

/** The state of a demo as this page knows it, in step with the other tabs. */
export interface SharedState {
  readonly get: () => DemoState;
  /** Reads what other tabs made of it. */
  readonly refresh: () => Promise<void>;
  readonly change: (change: (state: DemoState) => DemoState) => Promise<void>;
  /** Tells of every change of the part that `part` picks, wherever it was made; answers how to stop. */
  readonly subscribe: (part: (state: DemoState) => unknown, listener: () => void) => () => void;
}

/** Reads the planted state. `told` calls back when another tab changed it; `tell` tells the others. */
export async function shareState(
  keeper: DemoKeeper,
  { tell, told }: { readonly tell: () => void; readonly told: (listener: () => void) => void },
): Promise<SharedState> {
  const read = async (): Promise<DemoState> => planted(await keeper.readState());
  let current = await read();
  const subscriptions = new Set<{ readonly part: (state: DemoState) => unknown; readonly listener: () => void }>();
  const become = (next: DemoState): void => {
    const before = current;
    current = next;
    for (const { part, listener } of subscriptions) {
      if (JSON.stringify(part(before)) !== JSON.stringify(part(next))) listener();
    }
  };
  const refresh = async (): Promise<void> => become(await read());
  // Where reading fails, the next call of the backend tells so.
  told(() => void refresh().catch(() => {}));
  return {
    get: () => current,
    refresh,
    change: async (change) => {
      become(await keeper.changeState(change));
      tell();
    },
    subscribe: (part, listener) => {
      const subscription = { part, listener };
      subscriptions.add(subscription);
      return () => subscriptions.delete(subscription);
    },
  };
}
