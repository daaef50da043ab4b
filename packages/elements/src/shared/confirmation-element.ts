import { css, html, nothing, type PropertyValues } from 'lit';
import type { Booking, DraftStorage } from '@keyturn/sdk';
import { baseStyles } from './base.styles.ts';
import { LoadedElement, type ElementView } from './loaded-element.ts';
import type { ConfirmationDialog, CreateConfirmationDialog } from '../confirmation/confirmation-dialog.ts';

/**
 * An element that is a modal dialog on one booking. Closed it shows nothing and takes no room. What stands in the place
 * of a dialog that could not be loaded is at the top of the window.
 */
export abstract class ConfirmationElement<V extends ElementView> extends LoadedElement<V> {
  static override styles = [
    ...baseStyles,
    css`
      :host {
        position: fixed;
        inset-block-start: 0;
        inset-inline: 0;
        z-index: 1;
      }
      .instead {
        padding: 16px;
        background: var(--_raised);
        box-shadow: var(--_shadow);
      }
    `,
  ];
  static override properties = { bookingId: { attribute: 'booking-id' }, draftStorage: { attribute: false } };

  /** Id of the booking that `show` opens. */
  declare bookingId: string | undefined;
  /**
   * Where picks and the command without an answer are kept until they are saved, one for each booking. Default: the
   * provider's for the booking.
   */
  declare draftStorage: DraftStorage | undefined;

  private dialog: ConfirmationDialog | undefined;
  /** The booking on which it was asked to be open, which may wait for its view or a backend. */
  private wanted: string | undefined;

  /** Makes the dialog of the view that was loaded. */
  protected abstract createDialog(view: V): CreateConfirmationDialog;

  protected override loaded(view: V): void {
    const make = this.createDialog(view);
    this.dialog = make(this.host, (_booking: Booking) => undefined, {
      storage: () => this.draftStorage,
      opened: (id) => this.tell('kt-opened', { id }),
      closed: (reason) => {
        if (reason !== 'other') this.wanted = undefined;
        this.requestUpdate();
        this.tell('kt-closed', { reason });
      },
    });
  }

  /**
   * Opens the dialog on `booking-id`; does nothing while there is none. A dialog that is open stays on its booking until
   * this is called again: then it closes with the reason `other`.
   */
  show(): void {
    this.wanted = this.bookingId || undefined;
    this.requestUpdate();
  }

  /** Closes the dialog without asking anybody; a command under way goes on, and is there when it is shown again. */
  close(reason = 'host'): void {
    this.wanted = undefined;
    this.dialog?.close(reason);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A node that is only moved is connected again by then, and stays open.
    queueMicrotask(() => {
      if (!this.isConnected) this.close('removed');
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.wanted && this.isConnected) this.dialog?.show(this.wanted);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setState('busy', this.dialog?.busy ?? false);
  }

  /** An event that only this element is about (elements.md 5). */
  private tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail: Object.freeze(detail) }));
  }

  protected override render(): unknown {
    return this.wanted ? super.render() : nothing;
  }

  protected override frame(shown: unknown): unknown {
    return this.view && this.settings ? shown : html`<div class="instead">${shown}</div>`;
  }

  protected override renderView(): unknown {
    return this.dialog?.render();
  }
}
