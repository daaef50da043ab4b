import { html, nothing } from 'lit';
import type { Money } from '@keyturn/billing';
import { markWord } from '../shared/axis/marks.ts';
import { billState } from '../shared/bill-state.ts';
import { firstBillText } from '../shared/first-bill-text.ts';
import type { PageView } from './page-view.ts';

/** First bill, regular bill and whole term as frozen at the request (billing.md 17, 18). */
export const sums = (page: PageView): unknown => {
  const { words, formats, booking } = page;
  const { first, regular, exceptions, total } = booking.summary;
  const others = exceptions.reduce((sum, { count }) => sum + count, 0);
  const sum = (label: string, amount: Money, about: unknown): unknown => html`<div>
    <dt>${label}</dt>
    <dd><b class="num"><bdi>${formats.money(amount)}</bdi></b> <small>${about}</small></dd>
  </div>`;
  return html`<section part="summary" aria-label=${words.plain('billingSummary')}>
    <dl class="box booking-sums">
      ${sum(words.plain('firstBill'), first.amounts.gross, firstBill(page))}
      ${regular ? sum(words.plain('regularBill'), regular.amounts.gross, words.counted('bills', regular.count)) : nothing}
      ${others ? html`<div><dt>${words.plain('bills_differing')}</dt><dd><b class="num">${formats.number(others)}</b> <small>${words.plain('seeSchedule')}</small></dd></div>` : nothing}
      ${sum(words.plain('wholeTerm'), total.gross, words.counted('bills', total.count))}
    </dl>
  </section>`;
};

/** What became of the first bill, else when it comes. */
const firstBill = ({ words, booking, data, today }: PageView): unknown => {
  const { firstBill: named, firstBillTrigger, status } = booking;
  if (named) {
    const bill = data.bills.value?.find(({ id }) => id === named.id) ?? named;
    return html`<bdi>${named.number}</bdi> ${markWord(billState(bill, today), words)}`;
  }
  return status === 'declined' || status === 'cancelled'
    ? words.plain('notRaised')
    : firstBillText(firstBillTrigger, words);
};
