import * as z from 'zod/mini';
import { addressInput } from './address-input.ts';
import { basket } from './basket.ts';
import { id, startInput } from './common.ts';
import { text } from './text.ts';

/** The body that requests a booking: the quoted basket, its fingerprint, and who. */
export const newBooking = z.strictObject({
  basket,
  fingerprint: text(100),
  accountId: id,
  driverId: id,
  handover: z.strictObject({ modeId: id, address: z.exactOptional(addressInput) }),
});

/** What approval and re-approval ask for: the confirmed start and the vehicle. */
export const confirmation = z.strictObject({
  start: startInput,
  /** Re-approval without it keeps the vehicle. */
  vehicleId: z.exactOptional(id),
});

/** The same with the fingerprint of the preview that the person saw. */
export const confirmationCommand = z.strictObject({ ...confirmation.shape, fingerprint: text(100) });

/** The body of decline and cancel. */
export const reasonBody = z.strictObject({ reason: text(500) });

/** What requests a booking: quoted basket, fingerprint, and who (domain.md 2). */
export type NewBooking = z.infer<typeof newBooking>;
/** What approval and re-approval ask for: start and vehicle (domain.md 3). */
export type Confirmation = z.infer<typeof confirmation>;
