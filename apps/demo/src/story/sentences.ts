import { localAt, type OccurrenceReason, type QuoteReason } from '@keyturn/billing';
import { isRefusal, type Refusal } from '@keyturn/sdk';
import { counted, moment, ordinal } from './format.ts';

/** Why an occurrence falls on its date, in words. */
export function whyThisDate(reason: OccurrenceReason): string {
  switch (reason.code) {
    case 'clamped':
      return `the month has no ${ordinal(reason.wanted)}, so its last day, the ${ordinal(reason.last)}`;
    case 'shifted':
      return `the clocks go forward: ${reason.from.slice(11)} is skipped, so ${reason.to.slice(11)}`;
    case 'repeated':
      return 'the clocks go back: the time comes twice, the first one counts';
    case 'stub':
      return `the term ends: ${reason.days} of ${counted(reason.of, 'day')}`;
    case 'overrun':
      return 'beyond the end of the term';
  }
}

/** Why some bills differ from the regular one, in words. */
export function whyException(reason: QuoteReason): string {
  switch (reason.code) {
    case 'voucher':
      return `with ${reason.voucher}`;
    case 'voucherEnded':
      return `without ${reason.voucher}, which has ended`;
    case 'stub':
      return `short last period: ${reason.days} of ${counted(reason.of, 'day')}`;
  }
}

/** A refusal in words, with its facts. */
export function whyNot(refusal: Refusal): string {
  if (isRefusal(refusal, 'START_NOT_IN_FUTURE')) {
    const { start, now } = refusal.facts;
    const { timeZone } = start;
    return `${moment(start)} is not in the future: it is ${moment({ ...localAt(now, timeZone), timeZone })}. Pick a later start.`;
  }
  if (isRefusal(refusal, 'START_NOT_ON_CLOCK'))
    return `${moment(refusal.facts.start)} does not exist: the clocks change. ${moment(refusal.facts.suggestion)} does.`;
  return `Refused: ${refusal.code} ${JSON.stringify(refusal.facts)}`;
}
