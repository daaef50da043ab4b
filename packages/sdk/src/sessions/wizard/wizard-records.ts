import type { Backend } from '../../backend.ts';
import type { Account, Driver } from '../../wire/schemas/account.ts';
import type { VirtualAsset } from '../../wire/schemas/asset.ts';
import { createLoader, type Loader } from '../loadable.ts';
import type { WizardAnswers } from './answers.ts';
import type { PageFacts } from './page-problems.ts';
import type { WizardState } from './wizard-state.ts';

/** The records that the answers name by id: the asset, the account and its drivers. */
export interface WizardRecords {
  readonly current: () => Pick<WizardState, 'asset' | 'account' | 'drivers'>;
  /** The records that these answers name, each `null` until it is read; `drivers` are those of the account read last. */
  readonly of: (answers: WizardAnswers) => Pick<PageFacts, 'asset' | 'account' | 'driver' | 'drivers'>;
  readonly readAsset: (answers: WizardAnswers) => Promise<void>;
  readonly readAccount: (answers: WizardAnswers) => Promise<void>;
  readonly putAccount: (account: Account) => void;
  /** Puts a driver that was added or changed in its place, unless another account is looked at by now. */
  readonly putDriver: (driver: Driver) => Promise<void>;
  readonly close: () => void;
}

/** What is read, where it is the record of this id. */
const named = <T extends { readonly id: string }>(
  { current: { value } }: Loader<T>,
  id: string | undefined,
): T | null => (value?.id === id ? value : null);

/** Makes the wizard's records; they are read anew when the answer that names them changes. */
export function createWizardRecords(backend: Backend, changed: () => void): WizardRecords {
  const asset = createLoader<VirtualAsset>(changed);
  const account = createLoader<Account>(changed);
  const drivers = createLoader<readonly Driver[]>(changed);
  let assetId: string | undefined;
  let accountId: string | undefined;
  const readDrivers = (id: string): Promise<void> =>
    drivers.load(async (signal) => {
      const outcome = await backend.listDrivers({ id, limit: 100 }, { signal });
      return outcome.ok ? { ok: true, value: outcome.value.items } : outcome;
    });
  return {
    current: () => ({ asset: asset.current, account: account.current, drivers: drivers.current }),
    of: (answers) => ({
      asset: named(asset, answers.assetId),
      account: named(account, answers.accountId),
      driver: drivers.current.value?.find(({ id }) => id === answers.driverId) ?? null,
      drivers: drivers.current.value,
    }),
    async readAsset({ assetId: id }) {
      // Another asset's record must not stand under this one's name.
      if (id !== assetId) asset.reset();
      assetId = id;
      if (id !== undefined) await asset.load((signal) => backend.getAsset({ id }, { signal }));
    },
    async readAccount({ accountId: id }) {
      if (id !== accountId) {
        account.reset();
        drivers.reset();
      }
      accountId = id;
      if (id !== undefined)
        await Promise.all([account.load((signal) => backend.getAccount({ id }, { signal })), readDrivers(id)]);
    },
    putAccount: account.put,
    async putDriver(driver) {
      if (driver.accountId !== accountId) return;
      if (drivers.current.status !== 'ready') return readDrivers(driver.accountId);
      const others = drivers.current.value ?? [];
      const known = others.some(({ id }) => id === driver.id);
      drivers.put(known ? others.map((each) => (each.id === driver.id ? driver : each)) : [...others, driver]);
    },
    close() {
      for (const loader of [asset, account, drivers]) loader.abort();
    },
  };
}
