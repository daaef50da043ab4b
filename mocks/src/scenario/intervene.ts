import type { Store } from '@keyturn/backend';
import type { HandoverMode } from '@keyturn/sdk';
import { matchPath } from '../match-path.ts';

/**
 * Does what a colleague might do just before a command: a booking that it changes gets another version, and where a
 * booking is requested the tenant's payment terms grow by a day and its handovers cost more, so that its quote is
 * stale. Other commands are left alone, and so is a booking that is not there.
 */
export async function intervene(store: Store, tenantId: string, now: string, command: Request): Promise<void> {
  const { route, id } = matchPath(command);
  await store.transaction(tenantId, async ({ bookings, tenant }) => {
    if (route === 'createBooking') {
      const record = await tenant.find();
      if (!record) return;
      const { policy } = record;
      const changed = {
        version: policy.version + 1,
        paymentTermsDays: policy.paymentTermsDays + 1,
        handoverModes: policy.handoverModes.map(dearer),
      };
      await tenant.save({ ...record, policy: { ...policy, ...changed } });
      return;
    }
    const booking = command.headers.has('if-match') ? await bookings.find(id ?? '') : null;
    if (!booking) return;
    await bookings.update({ ...booking, version: booking.version + 1, updatedAt: now }, booking.version);
  });
}

/** A handover that costs something costs ten whole units more. */
const dearer = (mode: HandoverMode): HandoverMode => {
  if (!mode.price) return mode;
  const { price } = mode.price;
  return { ...mode, price: { ...mode.price, price: { ...price, amount: price.amount + 1000 } } };
};
