import { frozen } from './frozen.ts';
import { toDecimal } from './money.ts';
import { priceBill } from './price-occurrence.ts';
import { type PriceTerms, optionalPrices } from './price-terms.ts';
import { readSchedule, type Schedule } from './schedule.ts';

const HEAD = 'index,date,instant,periodStart,periodEnd,dueDate,reasons,net,tax,gross,currency';

/**
 * Writes the occurrences of a schedule's term as a CSV file (RFC 4180, CRLF, ASCII), a head line first: local dates
 * `YYYY-MM-DD` with the period's end exclusive, the instant in UTC, the codes of the reasons with spaces between them, and
 * with prices the amounts as decimals with a point and their currency (else empty). No value can be taken for a formula.
 * @throws RangeError or TypeError for impossible prices or no schedule, the field named.
 */
export function toCsv(schedule: Schedule, prices?: PriceTerms): string {
  const known = optionalPrices('input', prices);
  const lines = Array.from(readSchedule('schedule', schedule), (occurrence) => {
    const { index, date, instant, period, dueDate, reasons } = occurrence;
    const amounts = known && frozen(priceBill(schedule, known, occurrence)[0], known.currency);
    const money = amounts
      ? [...[amounts.net, amounts.tax, amounts.gross].map(toDecimal), amounts.gross.currency]
      : ['', '', '', ''];
    return [index, date, instant, ...period, dueDate, reasons.map(({ code }) => code).join(' '), ...money].join();
  });
  return [HEAD, ...lines, ''].join('\r\n');
}
