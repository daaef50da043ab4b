import { html, type PropertyValues } from 'lit';
import type { PriceTerms, Schedule, ScheduleTerms } from '@keyturn/billing';
import type { Bill } from '@keyturn/sdk';
import { LoadedElement } from '../shared/loaded-element.ts';
import type { ScheduleSummary } from './schedule-data.ts';
import type { GivenData, SchedulePage } from './schedule-page.ts';

type ScheduleViewModule = typeof import('./view.ts');

/**
 * A schedule as a host hands it in: an answer of `getSchedule`, a schedule of the calculator, or its bare terms. With an
 * answer may stand `today`, the local date by which bills are overdue (default: the provider's clock, else nothing is
 * overdue), and `reference`, how the booking is called.
 */
export type GivenSchedule =
  | Schedule
  | ScheduleTerms
  | {
      readonly terms: ScheduleTerms;
      readonly prices?: PriceTerms;
      readonly summary?: ScheduleSummary;
      readonly today?: string;
      readonly reference?: string;
    };

/**
 * `kt-billing-schedule`: the schedule viewer, with sums, time axis, every bill with its state, and why each date and
 * amount is what it is (billing.md 1–9, 19). Shows a booking of the provider's backend, or works alone from a schedule's
 * JSON, without provider and backend; then without a clock, nothing is overdue.
 *
 * @fires kt-ready - The booking of `bookingId` was read and is shown: `{ id }`.
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

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.isConnected && !this.schedule) this.page?.follow(this.bookingId ?? '');
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { page } = this;
    if (!page || !this.configured) return;
    const reads = !this.schedule;
    this.setState('loading', reads && page.busy);
    this.setState('error', reads && page.failed);
    this.setState('empty', reads && page.empty);
    page.updated();
  }

  /** Reads the booking and its bills again; what is shown stays until the answers are there. */
  refresh(): void {
    this.page?.refresh();
  }

  protected override frame(shown: unknown): unknown {
    return html`${shown}<slot name="footer"></slot>`;
  }

  protected override renderView(): unknown {
    const { page, schedule, bills } = this;
    const given = schedule && { ...dataOf(schedule), ...(bills ? { bills } : {}) };
    return page?.render(given);
  }
}

/** What is none at all is passed on too: the calculator tells what it expected. */
function dataOf(given: GivenSchedule): GivenData {
  const plain: unknown = 'toJSON' in Object(given) ? (given as Schedule).toJSON() : given;
  return 'terms' in Object(plain) ? (plain as GivenData) : { terms: plain as ScheduleTerms };
}

declare global {
  interface HTMLElementTagNameMap {
    'kt-billing-schedule': BillingScheduleElement;
  }
}
