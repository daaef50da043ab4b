import * as z from 'zod/mini';
import { freeze } from '../freeze.ts';
import { readShape } from '../read-shape.ts';
import { durationInput, id, startInput } from '../../wire/schemas/common.ts';

const typed = z.exactOptional(z.string());
const typedAddress = z.strictObject({ line1: typed, line2: typed, city: typed, postcode: typed, country: typed });

/** Shapes of what the wizard collects; a handover address may be half typed and is checked by its page. */
export const answersSchema = z.strictObject({
  locationId: z.exactOptional(id),
  start: z.exactOptional(startInput),
  assetId: z.exactOptional(id),
  mileageAllowanceId: z.exactOptional(id),
  duration: z.exactOptional(durationInput),
  extraIds: z.array(id),
  voucherCodes: z.array(z.string()),
  accountId: z.exactOptional(id),
  driverId: z.exactOptional(id),
  handover: z.exactOptional(z.strictObject({ modeId: id, address: z.exactOptional(typedAddress) })),
  /** What the host's own pages collected, by page id; JSON-safe. */
  custom: z.looseObject({}),
});

/** What the wizard has collected: the booking draft's content (domain.md §2). Start in the location's zone. */
export type WizardAnswers = z.infer<typeof answersSchema>;

/** The name of an answer. */
export type AnswerField = keyof WizardAnswers;

/** A change of answers: a field given replaces, `undefined` removes, a field left out stays. */
export type AnswersPatch = { readonly [K in AnswerField]?: WizardAnswers[K] | undefined };

/** A wizard's answers before the first one. */
export const noAnswers: WizardAnswers = freeze({ extraIds: [], voucherCodes: [], custom: {} });

/**
 * The answers after a change. A field or shape that does not exist is a mistake of the caller: a `RangeError` that
 * names the field and what was expected.
 */
export function changeAnswers(answers: WizardAnswers, patch: AnswersPatch): WizardAnswers {
  // A copy, so that nobody changes an answer by changing what was handed in.
  const merged: Record<string, unknown> = { ...answers, ...structuredClone(patch) };
  for (const [field, value] of Object.entries(merged))
    if (value === undefined) {
      if (field in noAnswers) merged[field] = noAnswers[field as AnswerField];
      else delete merged[field];
    }
  return readShape(answersSchema, 'answers', merged);
}
