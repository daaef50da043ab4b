import * as z from 'zod/mini';
import type { NewBooking } from '../../wire/schemas/booking-input.ts';
import { frozenPair } from '../frozen-pair.ts';
import { readDraft } from '../read-draft.ts';
import { answersSchema } from './answers.ts';

const draftSchema = z.strictObject({
  v: z.enum(['1']),
  page: z.string(),
  /** The idempotency key of every request from this draft, which so makes one booking; without it, it is a new draft. */
  key: z.exactOptional(z.string()),
  answers: answersSchema,
  /** The request without a definite answer: replayed as it is (domain.md §2). */
  pending: z.nullable(frozenPair<{ body: NewBooking }>()),
});

/** What a wizard persists: page, answers and the frozen request; of personal data only a handover address. */
export type WizardDraft = z.infer<typeof draftSchema>;

/** The draft as text for a storage. */
export const encodeDraft = (draft: WizardDraft): string => JSON.stringify(draft);

/** The draft in a text, `null` where the text is not one of this version. */
export function decodeDraft(text: string): WizardDraft | null {
  return readDraft(draftSchema, text);
}
