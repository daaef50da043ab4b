import { localAt, type OccurrenceReason, type QuoteReason } from '@keyturn/billing';
import { isRefusal, type Refusal } from '@keyturn/sdk';
import { counted, moment } from './format.ts';

/** Why an occurrence falls on its date, in words. */
export function whyThisDate(reason: OccurrenceReason): string {
  switch (reason.code) {
    case 'clamped':
      return `the month has no ${reason.wanted}th, so its last day, the ${reason.last}th`;
    case 'shifted':
      return `${reason.from.slice(11)} does not exist that day (clock change), so ${reason.to.slice(11)}`;
    case 'repeated':
      return 'the hour happens twice that day (clock change); the first one counts';
    case 'stub':
      return `the term ends: ${counted(reason.days, 'day')} of ${reason.of}`;
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
      return `shorter period, ${counted(reason.days, 'day')} of ${reason.of}`;
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
