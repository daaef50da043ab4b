import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '@keyturn/sdk';
import { icon } from '../shared/icons.ts';
import { firstBillText } from '../shared/first-bill-text.ts';
import type { ApproveCreated } from './approve-created.ts';
import type { WizardHost } from './wizard-host.ts';

/** What the confirmation offers. */
export interface CreatedActions {
  readonly viewAll: (detail: { readonly id: string; readonly reference: string }) => void;
  readonly open: (detail: { readonly id: string }) => void;
  readonly again: () => void;
  readonly approval: ApproveCreated;
}

/** Shows the green confirmation of a booking. */
export type CreatedView = (booking: Booking) => TemplateResult;

/** Makes the green confirmation: the booking's reference and the way to all bookings (domain.md §2, elements.md 14). */
export function createCreated(host: WizardHost, { viewAll, open, again, approval }: CreatedActions): CreatedView {
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
  return (made) => {
    const booking = approval.newest(made);
    const { id, reference, account, asset, start, status, actions } = booking;
    const { words, formats } = host;
    return html`${approval.render()}<section class="line success created" part="created">
      ${icon('check')}
      <div class="grow stack">
        <div class="created-text">
          <h2 id="page-heading" tabindex="-1">
            ${words.plain(status === 'approved' ? 'createdApproved' : 'created')}
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
            ${more(booking, host)}
          </p>
        </div>
        <div class="row">
          <button type="button" class="primary" @click=${() => viewAll({ id, reference })}>
            ${words.plain('viewAll')}
          </button>
          <button type="button" @click=${() => open({ id })}>${words.plain('openBooking')}</button>
          ${
            actions.some(({ event, allowed }) => event === 'approve' && allowed)
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

/** The first bill, as far as there is one yet, or that the booking came to something else meanwhile. */
function more({ status, summary, firstBill, firstBillTrigger }: Booking, { words, formats }: WizardHost): unknown {
  if (!['requested', 'approved'].includes(status))
    return words.plain('nowStatus', { status: words.known(`status_${status}`, status) });
  const amount = formats.money(summary.first.amounts.gross);
  const number = firstBill?.number;
  return number
    ? words.rich('createdRaised', { number, amount })
    : words.rich('createdBill', { amount, when: firstBillText(firstBillTrigger, words) });
}
