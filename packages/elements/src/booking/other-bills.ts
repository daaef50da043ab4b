import { html, nothing } from 'lit';
import type { Bill } from '@keyturn/sdk';
import { mark, markWord } from '../shared/axis/marks.ts';
import { billState } from '../shared/bill-state.ts';
import type { PageView } from './page-view.ts';
import { partTrouble } from './part-trouble.ts';

/**
 * The bills that no row of the schedule shows: those raised by hand, replaced ones and what supplements another; of a
 * booking that has no schedule any more, every one.
 */
export const otherBills = (page: PageView): unknown => {
  const { words, formats, booking, data, today } = page;
  const ended = booking.status === 'declined' || booking.status === 'cancelled';
  const bills = data.bills.value?.filter((bill) => ended || bill.occurrenceIndex === null || bill.replaced) ?? [];
  const trouble = ended && partTrouble(page, 'bookingBillsFailed', data.bills);
  if (!bills.length) return trouble || nothing;
  const date = (value: string | null): unknown => (value ? html`<bdi>${formats.shortDate(value)}</bdi>` : '–');
  const row = (bill: Bill) => {
    const state = billState(bill, today);
    return html`<tr>
      <th scope="row" class="num"><bdi>${bill.number ?? words.plain('bill_draft')}</bdi></th>
      <td>${words.known(`kind_${bill.kind}`, bill.kind)}</td>
      <td class="num">${date(bill.issueDate)}</td>
      <td class="num">${date(bill.dueDate)}</td>
      <td class="num end"><bdi>${formats.money(bill.amounts.gross)}</bdi></td>
      <td class="num end"><bdi>${formats.money(bill.due)}</bdi></td>
      <td><span class="row state">${mark(state)}${markWord(state, words)}</span></td>
    </tr>`;
  };
  return html`<section part="bills" aria-labelledby="booking-bills">
    ${trouble || nothing}
    <h3 class="section-head" id="booking-bills">${words.plain(ended ? 'billsLeft' : 'otherBills')}</h3>
    <div class="box bill-table" tabindex="0" role="group" aria-labelledby="booking-bills">
      <table>
        <thead>
          <tr>
            ${(['billNumberOf', 'kindOf', 'issuedOn', 'billDue'] as const).map((key) => html`<th scope="col">${words.plain(key)}</th>`)}
            <th scope="col" class="end">${words.plain('amountOf')}</th>
            <th scope="col" class="end">${words.plain('toPay')}</th>
            <th scope="col">${words.plain('status')}</th>
          </tr>
        </thead>
        <tbody>
          ${bills.map(row)}
        </tbody>
      </table>
    </div>
  </section>`;
};
