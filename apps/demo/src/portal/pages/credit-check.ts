import { money } from '@keyturn/billing';
import { html, type TemplateResult } from 'lit';
import { writeMoney } from '../../write-money.ts';
import type { Portal } from '../portal-state.ts';
import { hostPage } from '../short-flow.ts';

const limits = { fernhill: money(120_000, 'GBP'), havelmobil: money(40_000, 'EUR') } as const;

/** A page of the dealer's own inside the wizard: Keyturn knows its place in the flow, nothing of what it shows. */
export const creditCheck = ({ dealer, speech, texts }: Portal): TemplateResult =>
  html`<section slot="page-${hostPage}" class="host-page">
    <p class="muted">${texts.creditCheckMore}</p>
    <dl class="facts">
      <dt>${texts.creditResult}</dt>
      <dd>${texts.creditPassed}</dd>
      <dt>${texts.creditScore}</dt>
      <dd>${(742).toLocaleString(speech.locale)}</dd>
      <dt>${texts.creditLimit}</dt>
      <dd>${writeMoney(limits[dealer.id], speech.locale)}</dd>
    </dl>
  </section>`;
