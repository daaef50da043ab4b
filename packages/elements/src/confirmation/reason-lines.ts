import type { Occurrence } from '@keyturn/billing';
import { html } from 'lit';
import { reasonText } from '../shared/reason-text.ts';
import type { ViewHost } from '../shared/view-host.ts';

/** Why a bill lies where it lies or pays for fewer days, to stand under its date; nothing where that goes without saying. */
export const reasonLines = ({ reasons }: Pick<Occurrence, 'reasons'>, host: ViewHost): unknown =>
  reasons.map((reason) => html`<small class="reason">${reasonText(reason, host)}</small>`);
