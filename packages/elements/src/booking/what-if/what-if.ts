import { html, noChange, nothing, type TemplateResult } from 'lit';
import { createSchedule, type DriftRow, localAt } from '@keyturn/billing';
import type { Bill, Booking } from '@keyturn/sdk';
import { axisTerm } from '../../shared/axis/axis-term.ts';
import { markWord } from '../../shared/axis/marks.ts';
import { billState } from '../../shared/bill-state.ts';
import { createCompareAxis } from '../../shared/axis/compare-axis.ts';
import { field } from '../../shared/field.ts';
import { onValue } from '../../shared/on-value.ts';
import type { ViewHost } from '../../shared/view-host.ts';
import { describeDrift, firstAsked, type Drift } from './describe-drift.ts';

/** Draws what happens to an approved booking, with the bills that it has, if nobody re-approves it. */
export type WhatIf = (booking: Booking, bills: readonly Bill[]) => TemplateResult;

/** Rows that are shown before somebody asks for all. */
const fewRows = 12;
/** Bills up to which a picture says more than it hides. */
const mostDrawn = 60;

/** Makes the panel *What if nobody re-approves?*: for a day of the handover, what each bill is then (domain.md §5). */
export function createWhatIf(host: ViewHost): WhatIf {
  const compare = createCompareAxis(host);
  /** The day as typed, and for which booking. */
  let typed: { readonly of: string; readonly date: string } | undefined;
  let all = false;

  const dayField = (date: string, drift: Drift | undefined): TemplateResult => {
    const { words } = host;
    return field({
      id: 'what-if-day',
      label: words.plain('handoverDay'),
      hint: drift ? host.formats.weekday(date) : undefined,
      error: drift ? undefined : words.plain('handoverDayOdd'),
      // A half typed date counts as none; to write that would take away what was typed of it.
      control: html`<input
        type="date"
        id="what-if-day"
        class="num"
        aria-describedby="what-if-day-note"
        aria-invalid=${!drift}
        .value=${date || noChange}
        @change=${onValue((value) => choose(value))}
      />`,
    });
  };
  let current = '';
  /** What the new day comes to, once it is on the screen. */
  const readAloud = async (): Promise<void> => {
    await host.updateComplete;
    const said = host.renderRoot.querySelector('#what-if-said')?.textContent;
    if (said) host.announce(said.replaceAll(/\s+/g, ' ').trim());
  };
  const choose = (date: string): void => {
    typed = { of: current, date };
    host.requestUpdate();
    void readAloud();
  };

  const table = (drift: Drift, today: string): TemplateResult => {
    const { words, formats } = host;
    const { issued } = drift;
    const rows = all ? drift.rows : drift.rows.slice(0, fewRows);
    const moved = (days: number): unknown =>
      days === 0
        ? html`<span class="muted">–</span>`
        : days < 0
          ? words.rich('daysLater', { days: formats.number(-days) })
          : html`<bdi>${formats.number(days)}</bdi>`;
    /** The date that a re-approval would give a bill; one that is issued stays. */
    const then = (index: number, date: string | null): unknown => {
      if (index || !issued) return date ? html`<bdi>${formats.date(date)}</bdi>` : words.plain('noSuchBill');
      return issued.movedTo
        ? words.rich('billStaysDue', { due: formats.shortDate(issued.movedTo) })
        : words.rich('billStays', { state: markWord(billState(issued.bill, today), words) });
    };
    const row = ({
      index,
      date,
      reapprovedDate,
      issuedEarlyDays,
      dueDate,
      unusedDays,
      unusedOf,
      unusedAmount,
    }: DriftRow) =>
      html`<tr role="row">
        <th role="rowheader" scope="row" class="no num">${formats.number(index + 1)}</th>
        <td role="cell" class="billed num"><bdi>${formats.date(date)}</bdi></td>
        <td role="cell" class="due num muted"><bdi>${formats.shortDate((index === 0 && issued?.bill.dueDate) || dueDate)}</bdi></td>
        <td role="cell" class="then num" data-label=${words.plain('billReapproved')}>${then(index, reapprovedDate)}</td>
        <td role="cell" class="early num end" data-label=${words.plain('daysEarly')}>${moved(index === 0 && issued ? 0 : issuedEarlyDays)}</td>
        <td role="cell" class="unused num end ${unusedDays ? '' : 'zero'}">
          ${unusedDays ? words.rich('daysOf', { days: formats.number(unusedDays), of: formats.number(unusedOf) }) : moved(0)}
        </td>
        <td role="cell" class="money num end ${unusedDays ? '' : 'zero'}">${unusedDays && unusedAmount ? html`<bdi>${formats.money(unusedAmount)}</bdi>` : moved(0)}</td>
      </tr>`;
    const head = (name: string, key: Parameters<typeof words.plain>[0]) =>
      html`<th role="columnheader" scope="col" class=${name}>${words.plain(key)}</th>`;
    return html`<table role="table" class="drift" aria-label=${words.plain('driftTable')}>
        <thead role="rowgroup">
          <tr role="row">
            ${head('no', 'rowNo')}${head('billed', 'driftDate')}${head('due', 'billDue')}${head('then', 'billReapproved')}
            ${head('early end', 'daysEarly')}${head('unused end', 'daysUnused')}${head('money end', 'moneyUnused')}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map(row)}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row" class="no"><span class="vh">${words.plain('totalOf')}</span></th>
            <td role="cell" class="billed num"><b>${words.rich('endsOn', { date: formats.date(drift.end.approved) })}</b></td>
            <td role="cell" class="due"></td>
            <td role="cell" class="then num" data-label=${words.plain('billReapproved')}><b>${words.rich('endsOn', { date: formats.date(drift.end.reapproved) })}</b></td>
            <td role="cell" class="early zero"></td>
            <td role="cell" class="unused num end"><b>${words.counted('driftDays', drift.unused.days)}</b></td>
            <td role="cell" class="money num end">
              <b>${drift.unused.amount ? html`<bdi>${formats.money(drift.unused.amount)}</bdi>` : nothing}</b>
            </td>
          </tr>
        </tfoot>
      </table>
      ${
        rows.length < drift.rows.length
          ? html`<button
              type="button"
              class="quiet"
              @click=${() => {
                all = true;
                host.requestUpdate();
              }}
            >
              ${words.counted('allBills', drift.rows.length)}
            </button>`
          : nothing
      }`;
  };

  return (booking, bills) => {
    const { words, formats, context } = host;
    const { terms, id, version, start } = booking;
    current = `${id} ${version}`;
    if (typed && typed.of !== current) {
      typed = undefined;
      all = false;
    }
    const today = localAt(context?.platform.now() ?? '', start.timeZone).date;
    const date = typed?.date ?? firstAsked(booking, today);
    const drift = describeDrift(booking, bills, date);
    const drawn = drift && drift.days !== 0 && drift.rows.length <= mostDrawn;
    return html`<div class="what-if">
      <div class="what-if-day">${dayField(date, drift)}</div>
      <p id="what-if-said">${drift ? sentence(drift, booking, date, host) : nothing}</p>
      ${
        drawn
          ? html`<div class="what-if-axis">
              ${compare({
                before: axisTerm(createSchedule(terms)),
                after: axisTerm(createSchedule({ ...terms, anchor: { ...terms.anchor, date } })),
                name: words.plain('whatIfPicture', {
                  approved: formats.date(start.date),
                  handover: formats.date(date),
                }),
              })}
            </div>`
          : nothing
      }
      ${drift && drift.days !== 0 ? table(drift, today) : nothing}
    </div>`;
  };
}

/** What it comes to, said plainly. */
function sentence(drift: Drift, { start }: Booking, date: string, { words, formats }: ViewHost): unknown {
  const { days, everyBill, mostEarly, unused, rows, issued } = drift;
  const dates = { approved: formats.date(start.date), handover: formats.date(date) };
  if (days === 0) return words.rich('driftNone', dates);
  const inserts = { ...dates, days: words.counted('driftDays', everyBill ?? mostEarly) };
  if (days < 0) return words.rich('driftEarly', { ...dates, days: words.counted('driftDays', -days) });
  const all = everyBill !== undefined;
  const moved = issued
    ? [
        words.rich('driftIssued', dates),
        mostEarly ? [' ', words.rich(all ? 'driftLaterEach' : 'driftLaterUpTo', inserts)] : '',
      ]
    : words.rich(all ? 'driftEach' : 'driftUpTo', inserts);
  const partly = rows.filter(({ unusedDays }) => unusedDays > 0);
  const [only] = partly;
  const used =
    only && partly.length === 1
      ? words.rich('driftUnusedOf', {
          days: words.counted('driftDays', only.unusedDays),
          of: formats.number(only.unusedOf),
          amount: unused.amount && formats.money(unused.amount),
        })
      : words.rich('driftUnused', {
          days: words.counted('driftDays', unused.days),
          amount: unused.amount && formats.money(unused.amount),
        });
  return [moved, ' ', used];
}
