import type { BookingDuration, LineReason, OccurrenceReason, PolicyFinding, QuoteReason } from '@keyturn/billing';
import { findings } from './locales/en/findings.ts';
import { reasons } from './locales/en/reasons.ts';
import type { Strings } from './locales/translation.ts';
import { createFormats } from './shared/formats.ts';
import { reasonText } from './shared/reason-text.ts';
import { createTexts } from './shared/texts.ts';

/** What the calculator gives as data and people ask about: why a date, why an amount, what a policy can lead to. */
export type Explained = OccurrenceReason | LineReason | QuoteReason | PolicyFinding;

/** `12 months`, as the platform writes it in the locale. */
const durationIn = (locale: string, duration: BookingDuration): string => {
  const [[unit, count] = ['day', 0]] = Object.entries(duration);
  const options = { style: 'unit', unit: unit.replace(/s$/, ''), unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(locale, options).format(count);
};

/**
 * Puts a reason of the calculator or a worst case of a policy into a sentence (billing.md 19); without one, it says that
 * date and amount are as agreed, so that none is without a reason. Amounts, numbers and times are written as in `locale`
 * (BCP 47, default `en`); the sentence is in English unless `texts` has it, such as `de` of
 * `@keyturn/elements/locales/de`. Of a code that is not known here, gives the code.
 * @throws RangeError for a locale that is no BCP 47 tag.
 */
export function explain(reason: Explained | undefined, locale = 'en', texts: Strings = {}): string {
  const host = {
    formats: createFormats(locale),
    words: createTexts({ ...reasons, ...findings, ...texts }, locale),
  };
  if (!reason) return host.words.plain('why_none');
  if (reason.code !== 'shortBill') return reasonText(reason, host);
  const { duration, stubPolicy, ...facts } = reason;
  const shown = { ...facts, code: `shortBill_${stubPolicy}`, duration: durationIn(locale, duration) };
  return reasonText(shown, host);
}
