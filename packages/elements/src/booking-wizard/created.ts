import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '@keyturn/sdk';
import { icon } from '../shared/icons.ts';
import { firstBillText } from '../shared/first-bill-text.ts';
import type { ApproveCreated } from './approve-created.ts';
import type { WizardHost } from './wizard-host.ts';

/** What the confirmation offers. */
export interface CreatedActions {
  readonly viewAll: (detail: { readonly id: string; readonly reference: string }) => void;
  readonly again: () => void;
  readonly approval: ApproveCreated;
}

/** Shows the green confirmation of a booking. */
export type CreatedView = (booking: Booking) => TemplateResult;

/** Makes the green confirmation: the booking's reference and the way to all bookings (domain.md §2, elements.md 14). */
export function createCreated(host: WizardHost, { viewAll, again, approval }: CreatedActions): CreatedView {
  /** The reference that was copied last. */
  let copied = '';
  const copy = async (reference: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(reference);
      copied = reference;
      host.announce(host.words.plain('copied'));
    } catch {
      // Browsers have it on secure pages only, and ask; the reference can be selected by hand.
      host.announce(host.words.plain('notCopied', { reference }));
    }
  };
  return (booking) => {
    const { id, reference, account, asset, start, summary, firstBillTrigger } = booking;
    const { words, formats } = host;
    return html`${approval.render()}<section class="line success created" part="created">
      ${icon('check')}
      <div class="grow stack">
        <div class="created-text">
          <h2 id="page-heading" tabindex="-1">
            ${words.plain('created')}
            <span class="reference"><small>${words.plain('reference')}</small> <bdi class="num">${reference}</bdi></span>
          </h2>
          <button
            type="button"
            class="icon-only quiet"
            aria-label=${words.plain('copy', { reference })}
            @click=${() => void copy(reference)}
          >
            ${icon(copied === reference ? 'check' : 'copy')}
          </button>
          <p class="muted">
            ${words.rich('createdText', {
              account: account.name,
              asset: asset.name,
              start: formats.start(start),
              city: formats.city(start.timeZone),
            })}
            ${words.rich('createdBill', {
              amount: formats.money(summary.first.amounts.gross),
              when: firstBillText(firstBillTrigger, words),
            })}
          </p>
        </div>
        <div class="row">
          <button type="button" class="primary" @click=${() => viewAll({ id, reference })}>
            ${words.plain('viewAll')}
          </button>
          ${
            approval.open(booking)
              ? html`<button type="button" @click=${() => void approval.ask(booking)}>
                  ${words.plain('approveThis')}
                </button>`
              : nothing
          }
          <button type="button" class="quiet" @click=${again}>${icon('add')}${words.plain('addAnother')}</button>
        </div>
      </div>
    </section>`;
  };
}
