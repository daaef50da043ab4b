import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Portal } from '../portal-state.ts';

/** Puts elements of Keyturn under a provider of the dealer; another dealer begins anew. */
export const withProvider = ({ dealer, connection, speech }: Portal, content: TemplateResult): TemplateResult =>
  html`${keyed(
    dealer.id,
    html`<kt-provider
      locale=${speech.locale}
      .backend=${connection.backend}
      .platform=${connection.platform}
      .texts=${speech.catalogue}
      .confirmationStorage=${connection.confirmationStorage}
      >${content}</kt-provider
    >`,
  )}`;
