import { localAt } from '@keyturn/billing';
import { html, nothing } from 'lit';
import type { Bill } from '@keyturn/sdk';
import { markWord } from '../shared/axis/marks.ts';
import { billState } from '../shared/bill-state.ts';
import type { RefusalWriter } from '../shared/refusal-text.ts';
import type { Source } from '../shared/source.ts';
import { troubleLine } from '../shared/trouble-line.ts';
import type { ViewHost } from '../shared/view-host.ts';

/** The bills that were issued, which stay when the booking ends: number, amount and state (domain.md §3). */
export function billsThatStay(bills: Source<readonly Bill[]>, writer: RefusalWriter, { context }: ViewHost): unknown {
  const { words, formats, timeZone } = writer;
  const issued = bills.value?.filter(({ number }) => number !== null) ?? [];
  const today = context ? localAt(context.platform.now(), timeZone).date : undefined;
  return [
    troubleLine(writer, 'bookingBillsFailed', bills.trouble, bills.read),
    issued.length
      ? html`<section aria-labelledby="bills-stay">
          <h3 id="bills-stay">${words.plain('billsLeft')}</h3>
          <ul>
            ${issued.map(
              (bill) => html`<li>
                ${words.rich('billWithState', {
                  number: bill.number,
                  amount: formats.money(bill.amounts.gross),
                  state: markWord(billState(bill, today), words),
                })}
              </li>`,
            )}
          </ul>
        </section>`
      : nothing,
  ];
}
