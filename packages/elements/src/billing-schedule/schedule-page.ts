import { localAt } from '@keyturn/billing';
import type { Backend, Bill, Booking } from '@keyturn/sdk';
import { html, type TemplateResult } from 'lit';
import { allBills } from '../shared/all-bills.ts';
import { codeOf } from '../shared/code-of.ts';
import { skeleton } from '../shared/panels.ts';
import { createSource } from '../shared/source.ts';
import { statusLine } from '../shared/status-line.ts';
import { troubleLine } from '../shared/trouble-line.ts';
import type { ViewHost } from '../shared/view-host.ts';
import { whyText } from '../shared/why-text.ts';
import { createScheduleView } from './create-schedule-view.ts';
import type { ScheduleData } from './schedule-data.ts';
import { scheduleFrom } from './schedule-from.ts';

/** A schedule with whatever else is known of it. */
export type GivenData = Pick<ScheduleData, 'terms'> & Partial<ScheduleData>;

/** The whole element: reads a booking and its bills, or takes what it is handed. */
export interface SchedulePage {
  /** Shows the booking of an id, and reads it unless it is the one that is shown. */
  readonly follow: (id: string) => void;
  readonly refresh: () => void;
  /** Ends the read under way; what was read stays. */
  readonly abort: () => void;
  /** Tells the host what became of the reads, once the element shows it. */
  readonly updated: () => void;
  readonly render: (given: GivenData | undefined) => TemplateResult;
  readonly busy: boolean;
  readonly failed: boolean;
  /** There is no booking, or it has no schedule. */
  readonly empty: boolean;
}

/** Makes the page of one element. */
export function createSchedulePage(host: ViewHost): SchedulePage {
  const view = createScheduleView(host);
  let id = '';
  let backend: Backend | undefined;
  const source = createSource<{ readonly booking: Booking; readonly bills: readonly Bill[] }>(
    host,
    async (asked, options) => {
      const booking = await asked.getBooking({ id }, options);
      if (!booking.ok) return booking;
      const bills = await allBills(asked, id, options);
      return bills.ok ? { ok: true, value: { booking: booking.value, bills: bills.value } } : bills;
    },
  );
  /** The read was ended before its answer came. */
  let interrupted = false;
  let ready = false;
  let told: unknown;

  const fetchAll = async (): Promise<void> => {
    const { context } = host;
    if (!context || !id) return;
    interrupted = false;
    await source.read();
    const { words, formats } = host;
    const { trouble } = source;
    const why = trouble && whyText(trouble, { words, formats, timeZone: context.timeZone });
    host.announce(why ? `${words.plain('scheduleFailed')}. ${why}` : '');
  };
  const retry = async (): Promise<void> => {
    await fetchAll();
    await host.updateComplete;
    // The button is gone by then.
    if (!source.trouble) host.renderRoot.querySelector<HTMLElement>('h2')?.focus();
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
  const head = ({ terms, reference }: ScheduleData): TemplateResult =>
    html`<slot name="heading"><h2 tabindex="-1">${host.words.plain('scheduleHeading')} <bdi>${reference}</bdi></h2></slot>
      <p class="muted small">${scheduleFrom(terms, host)}</p>`;
  const none = (): TemplateResult =>
    html`<slot name="empty">
      ${statusLine({ tone: 'info', title: host.words.plain('scheduleNone'), text: source.value && host.words.plain('scheduleNoneText') })}
    </slot>`;

  return {
    follow(asked) {
      const { context } = host;
      if (!context) return;
      if (asked !== id || context.backend !== backend) {
        source.clear();
        [id, backend, ready] = [asked, context.backend, false];
        host.announce('');
        interrupted = true;
      }
      if (interrupted) void fetchAll();
    },
    refresh: () => void fetchAll(),
    abort() {
      interrupted = source.abort() || interrupted;
    },
    updated() {
      const { value, trouble } = source;
      if (trouble && trouble !== told) host.emit('kt-failed', { code: codeOf(trouble) });
      told = trouble;
      if (!value || ready) return;
      ready = true;
      host.emit('kt-ready', { id });
    },
    render(given) {
      // Whatever is odd about the terms is told by the calculator.
      if (given) return view({ bills: [], today: todayIn(given.terms?.anchor?.timeZone), ...given }, head);
      const { words, formats } = host;
      const timeZone = host.context?.timeZone ?? 'UTC';
      const { value } = source;
      const trouble = troubleLine({ words, formats, timeZone }, 'scheduleFailed', source.trouble, () => void retry());
      if (!id) return none();
      if (!value) return source.trouble ? html`<slot name="error">${trouble}</slot>` : skeleton(8);
      const { terms, prices, summary, reference, revision, firstBillTrigger } = value.booking;
      if (revision === null) return html`${trouble} ${none()}`;
      const today = todayIn(terms.anchor.timeZone);
      return html`${trouble} ${view({ terms, prices, summary, bills: value.bills, today, reference, firstBillTrigger }, head)}`;
    },
    get busy() {
      return source.busy;
    },
    get failed() {
      return Boolean(source.trouble);
    },
    get empty() {
      return !id || source.value?.booking.revision === null;
    },
  };
}
