import type { Occurrence, Schedule } from '@keyturn/billing';
import { html, nothing, type TemplateResult } from 'lit';
import { reasonText } from '../shared/reason-text.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { DescribedSchedule, ScheduleRow } from './describe-schedule.ts';
import type { ScheduleData } from './schedule-data.ts';

type Writer = Pick<ViewHost, 'words' | 'formats'>;

/** What occurrences are counted by. */
export type Counting = Pick<Schedule, 'anchor' | 'frequency'>;

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

const step = (text: unknown, value: unknown, kind = ''): TemplateResult =>
  html`<li class=${kind}><span class="grow">${text}</span><span class="num"><bdi>${value}</bdi></span></li>`;
const fact = (text: unknown, value: unknown, kind = ''): TemplateResult =>
  html`<div class=${kind}><dt class="grow">${text}</dt><dd class="num"><bdi>${value}</bdi></dd></div>`;

/** How a bill's date and amount come about, step by step (billing.md 19). */
export function whyRow(
  { occurrence, bill, others, amounts, dueDate }: ScheduleRow,
  { schedule, rows }: DescribedSchedule,
  { prices, requested }: ScheduleData,
  host: Writer,
): TemplateResult {
  const { words, formats } = host;
  const { index, date, reasons } = occurrence;
  const { anchor, frequency, paymentTermsDays, count, end } = schedule;
  const clamped = reasons.find((reason) => reason.code === 'clamped');
  const cut = rows[count - 1]?.occurrence.stub;
  // The rest of a period that the end cuts is billed from the end on; periods after it are one late (billing.md 8).
  const isRest = Boolean(cut) && index === count;
  const periods = cut && index > count ? index - 1 : index;
  // The wire names its charges; the calculator has no use for names.
  const names: readonly { readonly id: string; readonly name?: string }[] | undefined = prices?.charges;
  const plus = frequency === 'monthly' ? 'stepMonths' : 'stepWeeks';
  const nameOf = (chargeId: string): string => names?.find(({ id }) => id === chargeId)?.name ?? chargeId;
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
    </ol>
    <dl class="why-facts">
      ${bill?.issueDate && bill.issueDate !== date ? fact(words.plain('issuedOther'), formats.dayMonth(bill.issueDate)) : nothing}
      ${fact(paymentTermsDays ? words.counted('dueAfter', paymentTermsDays) : words.plain('dueAtOnce'), formats.dayMonth(dueDate))}
      ${amounts?.lines.map(({ chargeId, gross, reasons: why }) =>
        fact(
          html`<bdi>${nameOf(chargeId)}</bdi> ${why.length ? html`<small>${why.map((each) => reasonText(each, host)).join(', ')}</small>` : nothing}`,
          formats.money(gross),
        ),
      )}
      ${amounts ? fact(words.plain('billTotal'), formats.money(amounts.gross), 'total') : nothing}
      ${bill?.creditNotes.map((note) => fact(words.rich('creditNoteOf', { number: note.number }), formats.money({ ...note.amount, amount: -note.amount.amount })))}
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
