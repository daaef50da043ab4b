import * as z from 'zod/mini';
import { newBooking } from '../../wire/schemas/booking.ts';
import { answersSchema } from './answers.ts';

const draftSchema = z.strictObject({
  v: z.enum(['1']),
  page: z.string(),
  answers: answersSchema,
  /** The request without a definite answer: replayed as it is (domain.md §2). */
  pending: z.nullable(
    z.strictObject({ key: z.string(), input: z.strictObject({ body: newBooking }), frozenAt: z.string() }),
  ),
});

/** What a wizard persists: page, answers and the frozen request; of personal data only a handover address. */
export type WizardDraft = z.infer<typeof draftSchema>;

/** The draft as text for a storage. */
export const encodeDraft = (draft: WizardDraft): string => JSON.stringify(draft);

/** The draft in a text, `null` where the text is not one of this version. */
export function decodeDraft(text: string): WizardDraft | null {
  try {
    const result = draftSchema.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
