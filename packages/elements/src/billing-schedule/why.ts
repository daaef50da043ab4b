import type { Money, Occurrence, Schedule } from '@keyturn/billing';
import { html, nothing, type TemplateResult } from 'lit';
import { reasonText } from '../shared/reason-text.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { DescribedSchedule, ScheduleRow } from './describe-schedule.ts';
import type { ScheduleData } from './schedule-data.ts';

type Writer = Pick<ViewHost, 'words' | 'formats'>;

/** What of a bill is asked about. */
export type WhySubject = 'date' | 'amount';

/** What occurrences are counted by, and when their bills are due. */
export type Counting = Pick<Schedule, 'anchor' | 'frequency' | 'paymentTermsDays'>;

/** Why a date lies where it lies, in two words for the table (billing.md 2, 3, 6, 8). */
export function shortWhy({ index, date, reasons }: Occurrence, { anchor, frequency }: Counting, host: Writer): string {
  const { words, formats } = host;
  const day = Number(anchor.date.slice(8));
  // That it lies past the end says more than that the end cut it off.
  const reason = reasons.find(({ code }) => code === 'overrun') ?? reasons[0];
  if (reason) return words.known(`short_${reason.code}`, reason.code, { day });
  if (index === 0) return words.plain('short_start');
  return words.plain(`short_${frequency}`, { day, weekday: frequency === 'weekly' ? formats.weekday(date) : '' });
}

/** How many days after its issue a bill is due. */
export const dueTerms = (
  { paymentTermsDays }: Pick<Schedule, 'paymentTermsDays'>,
  { words }: Pick<Writer, 'words'>,
): string => (paymentTermsDays ? words.counted('dueAfter', paymentTermsDays) : words.plain('dueAtOnce'));

const step = (text: unknown, value: unknown, kind = ''): TemplateResult =>
  html`<li class=${kind}><span class="grow">${text}</span><span class="num"><bdi>${value}</bdi></span></li>`;
const fact = (text: unknown, value: unknown, kind = ''): TemplateResult =>
  html`<div class=${kind}><dt class="grow">${text}</dt><dd class="num"><bdi>${value}</bdi></dd></div>`;

type Lines = NonNullable<ScheduleRow['amounts']>['lines'];

/** How the amount of each line comes about: price, less each discount, net, plus tax (billing.md 13). */
function lineSteps(lines: Lines, { prices }: ScheduleData, host: Writer): unknown[] {
  const { words, formats } = host;
  // The wire names its charges; the calculator has no use for names.
  const names: readonly { readonly id: string; readonly name?: string }[] | undefined = prices?.charges;
  /** What is the price still needs no line of its own. */
  const other = (amount: Money, price: Money, text: 'lineNet' | 'lineTotal'): unknown =>
    amount.amount === price.amount ? nothing : fact(words.plain(text), formats.money(amount), 'step');
  return lines.map(({ chargeId, price, net, tax, gross, reasons }) => {
    const name = names?.find(({ id }) => id === chargeId)?.name ?? chargeId;
    const about = reasons.flatMap((each) =>
      each.code === 'discounted' || (each.code === 'taxed' && each.basis === 'net') ? [] : reasonText(each, host),
    );
    const steps = reasons.flatMap((each) => {
      if (each.code === 'discounted')
        return fact(words.rich('lineLess', { voucher: each.voucher }), formats.money(negative(each.amount)), 'step');
      if (each.code !== 'taxed' || !tax.amount) return [];
      const plus = words.plain('why_taxed_net', { rate: formats.percent(each.rate, 1) });
      return [other(net, price, 'lineNet'), fact(plus, formats.money(tax), 'step')];
    });
    return [
      fact(
        html`<bdi>${name}</bdi> ${about.length ? html`<small>${about.join(', ')}</small>` : nothing}`,
        formats.money(price),
      ),
      steps,
      other(gross, price, 'lineTotal'),
    ];
  });
}

const negative = (money: Money): Money => ({ ...money, amount: -money.amount });

/** How a bill's date and amount come about, step by step, what was asked about first (billing.md 19). */
export function whyRow(
  row: ScheduleRow,
  described: DescribedSchedule,
  data: ScheduleData,
  host: Writer,
  subject: WhySubject = 'date',
): TemplateResult {
  const [steps, facts] = [whyDate(row, described, data, host), whyAmount(row, described, data, host)];
  return subject === 'date' ? html`${steps}${facts}` : html`${facts}${steps}`;
}

function whyDate(
  { occurrence }: ScheduleRow,
  { schedule, rows }: DescribedSchedule,
  { requested }: ScheduleData,
  host: Writer,
): TemplateResult {
  const { words, formats } = host;
  const { index, date, reasons } = occurrence;
  const { anchor, frequency, count, end } = schedule;
  const clamped = reasons.find((reason) => reason.code === 'clamped');
  const cut = rows[count - 1]?.occurrence.stub;
  // The rest of a period that the end cuts is billed from the end on; periods after it are one late (billing.md 8).
  const isRest = Boolean(cut) && index === count;
  const periods = cut && index > count ? index - 1 : index;
  const plus = frequency === 'monthly' ? 'stepMonths' : 'stepWeeks';
  return html`<ol class="why-steps">
      ${step(words.plain(requested ? 'stepStartAsked' : 'stepStart'), formats.shortDate(anchor.date))}
      ${
        index > 0 && !isRest
          ? step(
              words.counted(plus, periods),
              clamped ? html`<s>${words.plain('stepWanted', { day: clamped.wanted })}</s>` : formats.shortDate(date),
            )
          : nothing
      }
      ${reasons.map((each) => (isRest && each.code === 'stub' ? { ...each, code: 'rest' } : each)).map((reason) => step(reasonText(reason, host), reason.code === 'clamped' ? formats.dayMonth(date) : '', 'here'))}
      ${clamped && index + 1 < count ? step(words.plain('stepNext'), formats.dayMonth(schedule.occurrence(index + 1).date)) : nothing}
      ${index + 1 < count ? nothing : step(words.plain(index < count ? 'stepEnds' : 'stepEnded'), formats.shortDate(end.date))}
    </ol>`;
}

function whyAmount(
  { occurrence, bill, others, amounts, dueDate }: ScheduleRow,
  { schedule }: DescribedSchedule,
  data: ScheduleData,
  host: Writer,
): TemplateResult {
  const { words, formats } = host;
  return html`<dl class="why-facts">
      ${bill?.issueDate && bill.issueDate !== occurrence.date ? fact(words.plain('issuedOther'), formats.dayMonth(bill.issueDate)) : nothing}
      ${fact(dueTerms(schedule, host), dueDate && formats.dayMonth(dueDate))}
      ${amounts ? lineSteps(amounts.lines, data, host) : nothing}
      ${amounts ? fact(words.plain('billTotal'), formats.money(amounts.gross), 'total') : nothing}
      ${bill?.creditNotes.map((note) => fact(words.rich('creditNoteOf', { number: note.number }), formats.money(negative(note.amount))))}
      ${bill && bill.paid.amount > 0 && bill.due.amount > 0 ? fact(words.plain('paidOf'), formats.money(bill.paid)) : nothing}
      ${others.map((each) =>
        fact(
          words.rich(each.replaced ? 'replacesBill' : 'supplementBill', {
            number: each.number ?? words.plain('bill_draft'),
          }),
          formats.money(each.amounts.gross),
        ),
      )}
    </dl>`;
}
