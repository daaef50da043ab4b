import { html, type PropertyValues } from 'lit';
import type { BookingEvent } from '@keyturn/sdk';
import { LoadedElement } from '../shared/loaded-element.ts';
import type { BookingPage } from './booking-page.ts';

type BookingView = typeof import('./view.ts');

/** A booking as events name it. */
type NamedBooking = CustomEvent<{ readonly id: string; readonly reference: string }>;

/** The events of `kt-booking` that it shares with no other element; all bubble and cross shadow roots. */
export interface BookingEventMap {
  /** A request was declined here. */
  'kt-booking-declined': NamedBooking;
  /** A booking was cancelled here. */
  'kt-booking-cancelled': NamedBooking;
  /** The first bill was raised here by hand. */
  'kt-first-bill-raised': NamedBooking;
  /**
   * An event of a booking was chosen that can be sent now. Cancelable: unless the host prevents it, the element does it
   * itself, in a dialog of its own where that needs one.
   */
  'kt-action-requested': CustomEvent<{ readonly id: string; readonly event: BookingEvent }>;
}

/**
 * `kt-booking`: one booking, with its facts, what can be done now and why the rest cannot, its billing schedule and
 * bills, its audit trail, and the drift guard with *What if nobody re-approves?* (domain.md §3–§6).
 *
 * @fires kt-ready - The booking is shown: `{ id }`.
 * @fires kt-failed - It could not be read: `{ code }`; `NOT_LOADED` where its looks could not be loaded.
 * @fires kt-booking-opened - Another booking of the same lineage was chosen: `{ id }`.
 * @fires kt-action-requested - An event was chosen; cancelable: `{ id, event }`.
 * @fires kt-booking-approved - `{ id, reference, revision }`.
 * @fires kt-booking-reapproved - `{ id, reference, revision }`.
 * @fires kt-booking-declined - `{ id, reference }`.
 * @fires kt-booking-cancelled - `{ id, reference }`.
 * @fires kt-first-bill-raised - `{ id, reference }`.
 * @fires kt-before-submit - Cancelable, before approval or re-approval is saved: `{ waitUntil }`.
 * @fires kt-before-close - Cancelable, before one of these dialogs is closed with picks that are not saved:
 *   `{ reason, waitUntil }`.
 * @slot heading - In place of the reference.
 * @slot error - In place of what is said where the booking cannot be shown.
 * @slot footer - Below everything.
 */
export class BookingElement extends LoadedElement<BookingView> {
  static override properties = { bookingId: { attribute: 'booking-id' } };

  /** Id of the booking. */
  declare bookingId: string | undefined;

  private page: BookingPage | undefined;
  private focused: Element | null = null;

  protected override loadView(): Promise<BookingView> {
    return import('./view.ts');
  }

  protected override loaded({ createBookingPage }: BookingView): void {
    this.page = createBookingPage(this.host);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A node that is only moved is connected again by then, and goes on.
    queueMicrotask(() => this.isConnected || this.page?.abort());
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.focused = this.shadowRoot?.activeElement ?? null;
    if (this.isConnected) this.page?.follow(this.bookingId ?? '');
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { page, focused } = this;
    if (!page || !this.settings) return;
    this.setState('loading', page.busy);
    this.setState('error', page.failed);
    page.updated();
    // What had the focus may be gone by now, such as an action that was taken.
    const lost = focused && !focused.isConnected && this.ownerDocument.activeElement === this.ownerDocument.body;
    if (lost) this.renderRoot.querySelector<HTMLElement>('#booking-heading')?.focus();
  }

  /** Reads booking, bills and audit trail again; what is shown stays until the answers are there. */
  refresh(): void {
    this.page?.refresh();
  }

  protected override frame(shown: unknown): unknown {
    return this.settings ? html`${shown}<slot name="footer"></slot>` : shown;
  }

  protected override spoken(announced: string): string {
    return this.page?.spoken(announced) ?? announced;
  }

  protected override renderView(): unknown {
    return this.page?.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kt-booking': BookingElement;
  }
  // `kt-action-requested` is the list's too.
  interface GlobalEventHandlersEventMap extends Omit<BookingEventMap, 'kt-action-requested'> {}
}
