import { subtractMoney, sumMoney, type Money } from '@keyturn/billing';
import { html, nothing, type TemplateResult } from 'lit';
import type { Quote } from '@keyturn/sdk';
import { icon } from '../../shared/icons.ts';
import { durationText } from '../../shared/duration-text.ts';
import type { WizardHost } from '../wizard-host.ts';

type Line = Quote['summary']['first']['amounts']['lines'][number];

/** A label with its amount at the end. */
export const summaryLine = (label: unknown, amount: unknown): TemplateResult => html`<div class="row">
  <dt class="grow">${label}</dt>
  <dd class="num">${amount}</dd>
</div>`;

/**
 * The lines of the first bill as they are declared, net or gross; tax that comes on top of net ones is a line of its own,
 * so that the lines add up to the bill. A promo code is named under each line that it makes cheaper, with what it takes off
 * there: its whole amount may be shared out.
 */
export function billLines(host: WizardHost, { summary, prices, terms }: Quote): TemplateResult {
  const { words, formats } = host;
  const { lines, gross } = summary.first.amounts;
  const paid = lines.map(({ price, discount }) => subtractMoney(price, discount));
  const tax = subtractMoney(gross, sumMoney(prices.currency, paid));

  const promo = (reason: Line['reasons'][number]): unknown => {
    if (reason.code !== 'discounted') return nothing;
    const off = words.plain('off', { amount: formats.money(reason.amount) });
    return html`<br /><span class="promo-line">${icon('tag')} <bdi>${reason.voucher}</bdi>, ${off}</span>`;
  };
  const line = ({ chargeId, kind, price, discount, reasons }: Line, n: number): unknown => {
    const about =
      kind === 'package'
        ? durationText(terms.duration, words)
        : kind === 'recurring'
          ? ''
          : words.plain('billed_fixed');
    return summaryLine(
      html`<bdi>${prices.charges.find(({ id }) => id === chargeId)?.name}</bdi> <small>${about}</small>${reasons.map(promo)}`,
      html`${discount.amount ? html`<del class="muted">${formats.money(price)}</del> ` : nothing}${formats.money(paid[n] as Money)}`,
    );
  };
  return html`<dl>
    ${lines.map(line)} ${tax.amount ? summaryLine(words.plain('taxOnTop'), formats.money(tax)) : nothing}
  </dl>`;
}
