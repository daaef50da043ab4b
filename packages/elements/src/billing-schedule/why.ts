import type { Occurrence, ScheduleTerms } from '@keyturn/billing';
import { html, nothing, type TemplateResult } from 'lit';
import { reasonText } from '../shared/reason-text.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { DescribedSchedule, ScheduleRow } from './describe-schedule.ts';
import type { ScheduleData } from './schedule-data.ts';

type Writer = Pick<ViewHost, 'words' | 'formats'>;

/** Why a date lies where it lies, in two words for the table (billing.md 2, 3, 6). */
export function shortWhy(
  { index, date, reasons }: Occurrence,
  { anchor, frequency }: ScheduleTerms,
  host: Writer,
): string {
  const { words, formats } = host;
  const day = Number(anchor.date.slice(8));
  const weekday = formats.weekday(date);
  const [reason] = reasons;
  if (reason) return words.known(`short_${reason.code}`, reason.code, { day });
  return index === 0 ? words.plain('short_start') : words.plain(`short_${frequency}`, { day, weekday });
}

const step = (text: unknown, value: unknown, kind = ''): TemplateResult =>
  html`<li class=${kind}><span class="grow">${text}</span><span class="num"><bdi>${value}</bdi></span></li>`;
const fact = (text: unknown, value: unknown, kind = ''): TemplateResult =>
  html`<div class=${kind}><dt class="grow">${text}</dt><dd class="num"><bdi>${value}</bdi></dd></div>`;

/** How a bill's date and amount come about, step by step (billing.md 19). */
export function whyRow(
  { occurrence, bill, others, amounts, dueDate }: ScheduleRow,
  { schedule }: DescribedSchedule,
  { terms, prices, requested }: ScheduleData,
  host: Writer,
): TemplateResult {
  const { words, formats } = host;
  const { index, date, reasons } = occurrence;
  const { anchor, frequency, paymentTermsDays = 0 } = terms;
  const clamped = reasons.find((reason) => reason.code === 'clamped');
  const next = index + 1 < schedule.count ? schedule.occurrence(index + 1).date : undefined;
  // The wire names its charges; the calculator has no use for names.
  const names: readonly { readonly id: string; readonly name?: string }[] | undefined = prices?.charges;
  const plus = frequency === 'monthly' ? 'stepMonths' : 'stepWeeks';
  const nameOf = (chargeId: string): string => names?.find(({ id }) => id === chargeId)?.name ?? chargeId;
  return html`<ol class="why-steps">
      ${step(words.plain(requested ? 'stepStartAsked' : 'stepStart'), formats.shortDate(anchor.date))}
      ${
        index > 0
          ? step(
              words.counted(plus, index),
              clamped ? html`<s>${words.plain('stepWanted', { day: clamped.wanted })}</s>` : formats.shortDate(date),
            )
          : nothing
      }
      ${reasons.map((reason) => step(reasonText(reason, host), reason.code === 'clamped' ? formats.dayMonth(date) : '', 'here'))}
      ${
        next
          ? clamped
            ? step(words.plain('stepNext'), formats.dayMonth(next))
            : nothing
          : step(words.plain('stepEnds'), formats.shortDate(schedule.end.date))
      }
    </ol>
    <dl class="why-facts">
      ${bill?.issueDate && bill.issueDate !== date ? fact(words.plain('issuedOther'), formats.dayMonth(bill.issueDate)) : nothing}
      ${fact(paymentTermsDays ? words.counted('dueAfter', paymentTermsDays) : words.plain('dueAtOnce'), formats.dayMonth(dueDate))}
      ${amounts?.lines.map(({ chargeId, gross, reasons: why }) =>
        fact(
          html`${nameOf(chargeId)} ${why.length ? html`<small>${why.map((each) => reasonText(each, host)).join(', ')}</small>` : nothing}`,
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
