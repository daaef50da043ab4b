import { html, nothing } from 'lit';
import { icon } from '../../shared/icons.ts';
import { whyText } from '../../shared/why-text.ts';
import type { WizardHost } from '../wizard-host.ts';
import { billsText, laterText } from './bill-texts.ts';
import { summaryBody } from './summary-body.ts';

/** The billing summary, beside the page and folded into a bar. */
export interface Summary {
  /** Whether the page stands beside it. */
  readonly shown: () => boolean;
  readonly aside: () => unknown;
  readonly bar: () => unknown;
}

/** Makes the billing summary (billing.md 17). It says so while it is not the price of the answers as they are now. */
export const createSummary = (host: WizardHost): Summary => {
  let open = false;
  let told = '';

  const shown = (): boolean => {
    const { page, quote } = host.state;
    return page === 'package' || (page !== 'asset' && quote.status !== 'none');
  };

  /** What a change came to, in words. */
  const news = (): string => {
    const { fresh, value, refusal, fault } = host.state.quote;
    const why = refusal ?? fault;
    if (why) return whyText(why, host.writer);
    return fresh && value ? billsText(host, value) : '';
  };
  host.session.subscribe(({ status, creation }) => {
    if (status !== 'ready' || creation.phase !== 'idle') return;
    const text = news();
    if (!text || text === told) return;
    told = text;
    if (shown()) host.announce(text);
  });

  const look = (): string => `box summary ${host.state.quote.fresh ? '' : 'stale'}`;
  const toggle = (on: boolean): void => {
    open = on;
    host.requestUpdate();
  };

  return {
    shown,
    aside: () =>
      html`<aside class=${look()} part="summary" aria-label=${host.words.plain('summary')}>${summaryBody(host)}</aside>`,
    bar() {
      const { words, formats, state } = host;
      const { value, fresh } = state.quote;
      return html`<div
        class="summary-bar"
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Escape' || !open) return;
          event.preventDefault();
          toggle(false);
          host.renderRoot.querySelector<HTMLElement>('.summary-bar > button')?.focus();
        }}
      >
        ${
          open
            ? html`<div id="sheet" class=${look()} role="region" tabindex="0" aria-label=${words.plain('summary')}>
                ${summaryBody(host)}
              </div>`
            : nothing
        }
        <button type="button" class="quiet" aria-expanded=${open} aria-controls="sheet" @click=${() => toggle(!open)}>
          ${icon('down')}
          <span class="grow ${fresh ? '' : 'stale'}">
            <small>${words.plain(value ? 'firstBill' : 'summary')}</small>
            ${value ? html`<b class="num figure">${formats.money(value.summary.first.amounts.gross)}</b>` : nothing}
          </span>
          <small>${value && (fresh ? laterText(host, value) : words.plain('outOfDate'))}</small>
        </button>
      </div>`;
    },
  };
};
