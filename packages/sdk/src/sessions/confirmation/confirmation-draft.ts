import * as z from 'zod/mini';
import type { RouteInput } from '../../wire/types.ts';
import { booking } from '../../wire/schemas/booking.ts';
import { frozenPair } from '../frozen-pair.ts';
import { readDraft } from '../read-draft.ts';
import { id, startInput } from '../../wire/schemas/common.ts';

const { version, status, start, vehicle } = booking.shape;

const draftSchema = z.strictObject({
  v: z.enum(['1']),
  event: z.enum(['approve', 'reapprove']),
  bookingId: z.string(),
  start: z.nullable(startInput),
  vehicleId: z.nullable(id),
  /** The booking as it was when that was picked: what changes of it meanwhile is told. */
  seen: z.exactOptional(z.object({ version, status, start, vehicle })),
  /** The command without a definite answer: replayed as it is. */
  pending: z.nullable(frozenPair<RouteInput<'approveBooking'>>()),
});

/** What an approve or re-approve session persists: what was picked, on which booking, and the frozen command. */
export type ConfirmationDraft = z.infer<typeof draftSchema>;

/** The draft in a text, `null` where the text is not one of this event, booking and version. */
export function decodeConfirmationDraft(
  text: string,
  { event, bookingId }: Pick<ConfirmationDraft, 'event' | 'bookingId'>,
): ConfirmationDraft | null {
  const draft = readDraft(draftSchema, text);
  return draft?.bookingId === bookingId && draft.event === event ? draft : null;
}
