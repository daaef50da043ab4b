import { createSchedule } from '@keyturn/billing';
import { html, nothing, type TemplateResult } from 'lit';
import type { Quote, Refusal, WizardPageState } from '@keyturn/sdk';
import { skeleton } from '../../shared/panels.ts';
import { icon } from '../../shared/icons.ts';
import { refusalText } from '../../shared/refusal-text.ts';
import { statusLine } from '../../shared/status-line.ts';
import { troubleLine } from '../../shared/trouble-line.ts';
import { goToPage } from '../go-to-page.ts';
import type { WizardHost } from '../wizard-host.ts';
import { billDates } from './bill-dates.ts';
import { billLines } from './bill-lines.ts';
import { billSums } from './bill-sums.ts';
import { firstBillDate } from './bill-texts.ts';

/** Whether the price is that of the answers as they are now. */
const freshness = ({ words, state }: WizardHost): unknown => {
  const { fresh, value } = state.quote;
  if (!value) return nothing;
  return fresh
    ? html`<small>${icon('check')} ${words.plain('upToDate')}</small>`
    : html`<span class="chip warning">${icon('refresh')}${words.plain('outOfDate')}</span>`;
};

/** Another page that can be gone to and has the same against it, such as the one of a start that has passed. */
const pageThatMends = ({ code }: Refusal, { state }: WizardHost): WizardPageState | undefined =>
  state.pages.find(
    ({ id, reachable, problems }) =>
      id !== state.page && reachable && problems.some((problem) => problem.code === code),
  );

/** Why there is no up-to-date price. */
const trouble = (host: WizardHost): unknown => {
  const { words, session, state } = host;
  const { fault, refusal, status, value } = state.quote;
  const mendedOn = refusal && pageThatMends(refusal, host);
  if (mendedOn)
    return statusLine({
      tone: 'danger',
      title: words.plain('notPriced'),
      text: refusalText(refusal, host.writer),
      actions: goToPage(mendedOn, host),
    });
  const why = fault ?? refusal;
  if (why) return troubleLine(host.writer, 'notPriced', why, session.refresh);
  if (value) return nothing;
  return status === 'loading' ? skeleton(5) : html`<p class="small muted">${words.plain('priceNeeds')}</p>`;
};

/** Everything of the billing summary: first bill, regular bill, exceptions by name, whole term, dates. */
export function summaryBody(host: WizardHost): TemplateResult {
  const { words, formats, state } = host;
  const { value, fresh, status } = state.quote;
  return html`<div class="head">
      <div class="row"><h3 class="grow">${words.plain('summary')}</h3>${freshness(host)}</div>
      ${
        value
          ? html`<div class="row">
              <p class="grow">
                <b>${words.plain('firstBill')}</b> <br /><small
                  >${!fresh && status === 'loading' ? words.plain('pricing') : firstBillDate(host, value)}</small
                >
              </p>
              <b class="num figure">${formats.money(value.summary.first.amounts.gross)}</b>
            </div>`
          : nothing
      }
      ${trouble(host)}
    </div>
    ${value ? details(host, value) : nothing}`;
}

const details = (host: WizardHost, quote: Quote): TemplateResult[] => {
  const schedule = createSchedule(quote.terms);
  return [billLines(host, quote), billSums(host, quote, schedule), billDates(host, quote, schedule)];
};
