import * as z from 'zod/mini';
import { country } from './common.ts';
import { text } from './text.ts';

/** A postal address inside a request, unknown fields refused. */
export const addressInput = z.strictObject({
  line1: text(),
  line2: z.exactOptional(text()),
  city: text(100),
  postcode: text(20),
  country,
});
