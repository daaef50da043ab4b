import { html, type PropertyValues } from 'lit';
import type { Bill, BookingSchedule } from '@keyturn/sdk';
import type { Schedule, ScheduleTerms } from '@keyturn/billing';
import { LoadedElement } from '../shared/loaded-element.ts';
import type { SchedulePage } from './schedule-page.ts';

type ScheduleViewModule = typeof import('./view.ts');

/** A schedule as a host hands it in: an answer of `getSchedule`, a schedule of the calculator, or its bare terms. */
export type GivenSchedule = Schedule | ScheduleTerms | (Pick<BookingSchedule, 'terms'> & Partial<BookingSchedule>);

/**
 * `kt-billing-schedule`: the schedule viewer, with sums, time axis, every bill with its state, and why each date and
 * amount is what it is (billing.md 1–9, 19). Shows a booking of the provider's backend, or works alone from a schedule's
 * JSON, without provider and backend; then without a clock, nothing is overdue.
 *
 * @fires kt-ready - The schedule of a booking is shown.
 * @fires kt-failed - It could not be read: `{ code }`; `NOT_LOADED` where the element's looks could not be loaded.
 * @slot heading - In place of the heading.
 * @slot empty - In place of what is said of a booking without a schedule.
 * @slot error - In place of what is said where the schedule cannot be read.
 * @slot footer - Below everything.
 */
export class BillingScheduleElement extends LoadedElement<ScheduleViewModule> {
  static override properties = {
    bookingId: { attribute: 'booking-id' },
    schedule: { attribute: false },
    bills: { attribute: false },
  };

  /** Id of the booking whose schedule and bills are read. */
  declare bookingId: string | undefined;
  /** The schedule to show in place of a booking's. */
  declare schedule: GivenSchedule | undefined;
  /** The bills that were made from that schedule, as `listBills` answers them. Default: none. */
  declare bills: readonly Bill[] | undefined;

  private page: SchedulePage | undefined;

  protected override loadView(): Promise<ScheduleViewModule> {
    return import('./view.ts');
  }

  protected override loaded({ createSchedulePage }: ScheduleViewModule): void {
    this.page = createSchedulePage(this.host);
  }

  protected override get configured(): boolean {
    return Boolean(this.schedule) || super.configured;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A node that is only moved is connected again by then, and goes on.
    queueMicrotask(() => this.isConnected || this.page?.abort());
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { page } = this;
    if (!page || !this.configured) return;
    this.setState('loading', page.busy);
    this.setState('error', page.failed);
  }

  /** Reads the booking and its bills again; what is shown stays until the answers are there. */
  refresh(): void {
    this.page?.refresh();
  }

  protected override frame(shown: unknown): unknown {
    return html`${shown}<slot name="footer"></slot>`;
  }

  protected override renderView(): unknown {
    const { page, bookingId, schedule, bills } = this;
    // A schedule of the calculator writes its own terms.
    const given = schedule && 'toJSON' in schedule ? schedule.toJSON() : schedule;
    const data = given && ('terms' in given ? given : { terms: given });
    return page?.render({ bookingId, schedule: data, bills });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kt-billing-schedule': BillingScheduleElement;
  }
}
