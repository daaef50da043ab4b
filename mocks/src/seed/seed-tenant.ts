import type { Store } from '@keyturn/backend';
import { addDays, localAt } from '@keyturn/billing';
import type { TenantSeed } from './tenant-seed.ts';

const inDays = (start: string, days: number): string => new Date(Date.parse(start) + days * 86_400_000).toISOString();

/** Puts a tenant into a store, with every date counted from `start`, an ISO instant. */
export async function seedTenant(store: Store, seed: TenantSeed, start: string): Promise<void> {
  const today = localAt(start, 'UTC').date;
  await store.transaction(seed.tenant.policy.tenantId, async (tx) => {
    await tx.tenant.save(seed.tenant);
    for (const asset of seed.assets) await tx.assets.insert(asset);
    for (const vehicle of seed.vehicles) await tx.vehicles.insert(vehicle);
    for (const { expiresInDays, maxUses = null, uses = 0, ...voucher } of seed.vouchers) {
      const expiresAt = expiresInDays === undefined ? null : inDays(start, expiresInDays);
      await tx.vouchers.insert({ ...voucher, version: 1, expiresAt, maxUses, uses });
    }
    for (const { createdDaysAgo = 90, ...account } of seed.accounts) {
      const driverCount = seed.drivers.filter((driver) => driver.accountId === account.id).length;
      await tx.accounts.insert({ ...account, version: 1, driverCount, createdAt: inDays(start, -createdDaysAgo) });
    }
    for (const { licence, ...driver } of seed.drivers) {
      const { expiresInDays, ...document } = licence;
      const expiresOn = addDays(today, expiresInDays);
      await tx.drivers.insert({ ...driver, version: 1, licence: { ...document, expiresOn } });
    }
  });
}
