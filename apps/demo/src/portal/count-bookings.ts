import type { Backend } from '@keyturn/sdk';

/** How many bookings a dealer has, `undefined` where that cannot be read now. */
export async function countBookings(backend: Backend): Promise<number | undefined> {
  const list = await backend.listBookings({ limit: 1 }).catch(() => undefined);
  if (!list?.ok) return undefined;
  return Object.values(list.value.counts).reduce((sum, number) => sum + number, 0);
}
