import type { KeptRow, StoreKeeper } from '@keyturn/backend';
import type { DemoState } from './demo-state.ts';

/** Everything that a demo begins with. */
export interface DemoContent {
  readonly state: DemoState;
  /** The rows of each tenant. */
  readonly tenants: Readonly<Record<string, readonly KeptRow[]>>;
}

/** Where a demo keeps its rows and its state. */
export interface DemoKeeper extends StoreKeeper {
  /** The state, `null` before anything was planted. */
  readState(): Promise<DemoState | null>;
  /** Replaces the state by what `change` makes of it, with nobody in between. */
  changeState(change: (state: DemoState) => DemoState): Promise<DemoState>;
  /** Replaces everything at once, unless `keep` says of the state that is there that it shall stay. */
  plant(content: DemoContent, keep: (state: DemoState) => boolean): Promise<void>;
}

/** What nobody planted has no state to change. */
export const planted = (state: DemoState | null | undefined): DemoState => {
  if (!state) throw new Error('demo: nothing was planted yet');
  return state;
};
