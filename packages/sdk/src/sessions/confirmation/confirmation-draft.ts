import * as z from 'zod/mini';
import { confirmationCommand } from '../../wire/schemas/booking.ts';
import { id, startInput, version } from '../../wire/schemas/common.ts';

const draftSchema = z.strictObject({
  v: z.enum(['1']),
  event: z.enum(['approve', 'reapprove']),
  bookingId: z.string(),
  start: z.nullable(startInput),
  vehicleId: z.nullable(id),
  /** The command without a definite answer: replayed as it is. */
  pending: z.nullable(
    z.strictObject({
      key: z.string(),
      input: z.strictObject({ id: z.string(), version, body: confirmationCommand }),
      frozenAt: z.string(),
    }),
  ),
});

/** What an approve or re-approve session persists: what was picked, and the frozen command. */
export type ConfirmationDraft = z.infer<typeof draftSchema>;

/** The draft in a text, `null` where the text is not one of this event, booking and version. */
export function decodeConfirmationDraft(
  text: string,
  { event, bookingId }: Pick<ConfirmationDraft, 'event' | 'bookingId'>,
): ConfirmationDraft | null {
  try {
    const { data } = draftSchema.safeParse(JSON.parse(text));
    return data?.bookingId === bookingId && data.event === event ? data : null;
  } catch {
    return null;
  }
}
