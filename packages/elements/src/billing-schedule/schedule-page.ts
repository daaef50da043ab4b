import { localAt } from '@keyturn/billing';
import type { Bill, Booking } from '@keyturn/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { allBills } from '../shared/all-bills.ts';
import { skeleton } from '../shared/panels.ts';
import { createReader } from '../shared/reader.ts';
import { statusLine } from '../shared/status-line.ts';
import { troubleLine } from '../shared/trouble-line.ts';
import type { ViewHost } from '../shared/view-host.ts';
import { createScheduleView } from './create-schedule-view.ts';
import type { ScheduleData } from './schedule-data.ts';

/** A schedule with whatever else is known of it. */
type GivenData = Pick<ScheduleData, 'terms'> & Partial<ScheduleData>;

/** What the element is told to show: a booking of the backend, or a schedule that it is handed. */
export interface ScheduleAsked {
  readonly bookingId: string | undefined;
  readonly schedule: GivenData | undefined;
  readonly bills: readonly Bill[] | undefined;
}

/** The whole element: reads a booking and its bills, or takes what it is handed. */
export interface SchedulePage {
  readonly render: (asked: ScheduleAsked) => TemplateResult;
  /** Reads again; nothing to do for a schedule that was handed in. */
  readonly refresh: () => void;
  readonly abort: () => void;
  readonly busy: boolean;
  readonly failed: boolean;
}

/** Makes the page of one element. */
export function createSchedulePage(host: ViewHost): SchedulePage {
  const view = createScheduleView(host);
  const reader = createReader(() => {
    host.requestUpdate();
    const { trouble } = reader;
    if (trouble && trouble !== told) host.emit('kt-failed', { code: 'code' in trouble ? trouble.code : 'OTHER' });
    told = trouble;
  });
  let told: unknown;
  let id = '';
  let source: unknown;
  let read: { readonly booking: Booking; readonly bills: readonly Bill[] } | undefined;

  const fetch = (): void => {
    const { context } = host;
    if (!context || !id) return;
    void reader.read(
      async (options) => {
        const booking = await context.backend.getBooking({ id }, options);
        if (!booking.ok) return booking;
        const bills = await allBills(context.backend, id, options);
        return bills.ok ? { ok: true, value: { booking: booking.value, bills: bills.value } } : bills;
      },
      (value) => {
        if (!read) host.emit('kt-ready');
        read = value;
      },
    );
  };
  const follow = (bookingId = ''): void => {
    const backend = host.context?.backend;
    if (bookingId === id && backend === source) return;
    [id, source, read] = [bookingId, backend, undefined];
    reader.abort();
    fetch();
  };
  const todayIn = (timeZone: string): string | undefined => {
    const { platform } = host.context ?? {};
    try {
      return platform && localAt(platform.now(), timeZone).date;
    } catch {
      // Of a zone that is not known here nothing is known; the viewer explains the terms.
      return undefined;
    }
  };
  const headOf = ({ terms, reference }: ScheduleData): TemplateResult => {
    const { words, formats } = host;
    const { anchor, frequency } = terms;
    const start = formats.start(anchor);
    return html`<slot name="heading"><h2>${words.plain('scheduleHeading')} <bdi>${reference}</bdi></h2></slot>
      <p class="muted small">
        ${words.rich(frequency === 'weekly' ? 'scheduleFrom_weekly' : 'scheduleFrom_monthly', { start, city: formats.city(anchor.timeZone) })}
      </p>`;
  };
  const shown = (data: ScheduleData): TemplateResult => {
    const isOdd = typeof data.terms?.anchor?.date !== 'string';
    return view(data, isOdd ? nothing : headOf(data));
  };

  return {
    render({ bookingId, schedule, bills }) {
      if (schedule) return shown(handed(schedule, bills, todayIn));
      follow(bookingId);
      const { words, formats } = host;
      const timeZone = host.context?.timeZone ?? 'UTC';
      const trouble = troubleLine({ words, formats, timeZone }, 'scheduleFailed', reader.trouble, fetch);
      if (!read) return reader.trouble ? html`<slot name="error">${trouble}</slot>` : skeleton(8);
      const { terms, prices, summary, reference, status } = read.booking;
      const today = todayIn(terms.anchor.timeZone);
      if (read.booking.revision === null)
        return html`<slot name="empty">
          ${statusLine({ tone: 'info', title: words.plain('scheduleNone'), text: words.plain('scheduleNoneText') })}
        </slot>`;
      const requested = status === 'requested';
      return html`${trouble} ${shown({ terms, prices, summary, bills: read.bills, today, reference, requested })}`;
    },
    refresh: fetch,
    abort() {
      if (reader.busy) id = '';
      reader.abort();
    },
    get busy() {
      return reader.busy;
    },
    get failed() {
      return Boolean(reader.trouble);
    },
  };
}

/** A schedule handed in, with what is missing; whatever is odd about its terms is told by the calculator. */
const handed = (
  given: GivenData,
  bills: readonly Bill[] | undefined,
  todayIn: (timeZone: string) => string | undefined,
): ScheduleData => ({
  bills: [],
  today: todayIn(given.terms?.anchor?.timeZone),
  ...given,
  ...(bills ? { bills } : {}),
});
