import { html, nothing } from 'lit';
import { localAt } from '@keyturn/billing';
import type { Backend, Booking } from '@keyturn/sdk';
import { attentionOf } from '../shared/attention.ts';
import { codeOf } from '../shared/code-of.ts';
import { emptyPanel } from '../shared/empty-panel.ts';
import { skeleton } from '../shared/panels.ts';
import { troubleLine } from '../shared/trouble-line.ts';
import type { ViewHost } from '../shared/view-host.ts';
import { whyText } from '../shared/why-text.ts';
import { auditTrail } from './audit-trail.ts';
import { createBookingActions } from './booking-actions.ts';
import { createBookingData, type BookingData } from './booking-data.ts';
import { driftGuard } from './drift-guard.ts';
import { facts } from './facts.ts';
import { header } from './header.ts';
import { readText } from './read-text.ts';
import { createLoadedPart } from './loaded-part.ts';
import { otherBills } from './other-bills.ts';
import type { PageView } from './page-view.ts';
import { scheduleSection, type ScheduleView } from './schedule-section.ts';
import { sums } from './sums.ts';
import type { WhatIf } from './what-if/what-if.ts';

/** The page of one booking, drawn by `kt-booking`. */
export interface BookingPage {
  /** Whether something is being read. */
  readonly busy: boolean;
  /** Whether the booking could not be read, the last time. */
  readonly failed: boolean;
  /** Shows that booking, and reads it unless it is the one that is shown. */
  readonly follow: (id: string) => void;
  readonly refresh: () => void;
  /** Ends every read under way and closes the dialogs, as the element was taken away; what was read stays. */
  readonly abort: () => void;
  /** Tells the host what became of the reads, once the element shows it. */
  readonly updated: () => void;
  /** What is read aloud where nothing else was announced. */
  readonly spoken: (announced: string) => string;
  readonly render: () => unknown;
}

/** Makes the page; it reads as soon as it follows an id. */
export function createBookingPage(host: ViewHost): BookingPage {
  let data = createBookingData(host, '');
  let followed = '';
  let source: Backend | undefined;
  /** Reads were ended before their answers came. */
  let interrupted = false;
  let ready = false;
  let told: unknown;
  /** Opened by hand; the guard offers to. */
  let whatIfOpen = false;

  const schedule = createLoadedPart<ScheduleView>(host, async () => {
    const view = await import('../billing-schedule/view.ts');
    host.adopt(view);
    return view.createScheduleView(host);
  });
  const whatIf = createLoadedPart<WhatIf>(host, async () => {
    const view = await import('./what-if/view.ts');
    host.adopt(view);
    return view.createWhatIf(host);
  });
  const actions = createBookingActions(host, (booking) => {
    if (booking.id !== followed) return;
    data.booking.put(booking);
    void read();
  });

  const read = async (): Promise<void> => {
    const { booking, read: readAll } = data;
    interrupted = false;
    const had = booking.trouble;
    await readAll();
    if (booking !== data.booking || booking.busy) return;
    const { words, formats, context } = host;
    const { trouble } = booking;
    if (had && !trouble) host.announce('');
    if (trouble && context)
      host.announce(
        `${words.plain('bookingFailed')}. ${whyText(trouble, { words, formats, timeZone: context.timeZone })}`,
      );
  };

  const view = (booking: Booking, { platform, locale, timeZone }: NonNullable<ViewHost['context']>): PageView => {
    const now = platform.now();
    const { policy } = data;
    return {
      words: host.words,
      formats: host.formats,
      locale,
      booking,
      data,
      timeZone: booking.start.timeZone,
      viewerZone: timeZone,
      now,
      today: localAt(now, booking.start.timeZone).date,
      attention: attentionOf(booking, now, {
        warnHours: policy.value?.driftWarnHours,
        firstBillTrigger: booking.firstBillTrigger,
      }),
      whatIfOpen,
      openWhatIf(open) {
        whatIfOpen = open;
        if (open) void focusLater('#what-if-heading');
        else void focusLater('#what-if-ask');
      },
      act(event) {
        if (host.emit('kt-action-requested', { id: booking.id, event }, true)) void actions.open(booking, event);
      },
      open: (id) => void host.emit('kt-booking-opened', { id }),
      refresh: () => void read(),
    };
  };

  const focusLater = async (css: string): Promise<void> => {
    host.requestUpdate();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>(css)?.focus();
  };

  return {
    get busy() {
      return data.sources.some(({ busy }) => busy);
    },
    get failed() {
      return Boolean(data.booking.trouble);
    },
    follow(id) {
      const { context } = host;
      if (!context) return;
      if (id !== followed || context.backend !== source) {
        data.sources.forEach(({ abort }) => abort());
        data = createBookingData(host, id);
        followed = id;
        source = context.backend;
        ready = whatIfOpen = false;
        actions.forget();
        host.announce('');
        interrupted = Boolean(id);
      }
      if (interrupted) void read();
    },
    refresh: () => void (followed && read()),
    abort() {
      actions.close();
      const aborted = data.sources.map(({ abort }) => abort());
      interrupted ||= aborted.includes(true);
    },
    updated() {
      const { value, trouble } = data.booking;
      if (trouble && trouble !== told) host.emit('kt-failed', { code: codeOf(trouble) });
      told = trouble;
      if (!value || ready) return;
      ready = true;
      host.emit('kt-ready', { id: value.id });
    },
    spoken(announced) {
      const { value, trouble } = data.booking;
      if (announced) return announced;
      if (value) return statusText(host, value);
      return data.booking.busy && !trouble ? host.words.plain('loading') : '';
    },
    render() {
      const { context, words } = host;
      const { booking } = data;
      if (!context) return nothing;
      if (!followed) return emptyPanel({ title: words.plain('noBooking') });
      if (!booking.value) return booking.trouble ? notShown(host, data, () => void read()) : skeleton(8);
      const page = view(booking.value, context);
      return html`${header(page)}
        ${stale(page)} ${actions.render()} ${driftGuard(page)}
        <div class="page">
          ${whatIfSection(page, whatIf)} ${facts(page)} ${sums(page)} ${scheduleSection(page, schedule)} ${otherBills(page)} ${auditTrail(page)}
        </div>`;
    },
  };
}

/** What is shown in the place of a booking that was never read. */
function notShown(host: ViewHost, { booking }: BookingData, retry: () => void): unknown {
  const { words, context } = host;
  const { trouble } = booking;
  const writer = { words, formats: host.formats, timeZone: context?.timeZone ?? 'UTC' };
  const gone = trouble && 'facts' in trouble && ['NOT_FOUND', 'NOT_PERMITTED', 'INVALID_INPUT'].includes(trouble.code);
  return html`<slot name="error"
    >${
      gone
        ? emptyPanel({
            title: words.plain(trouble.code === 'NOT_PERMITTED' ? 'bookingHidden' : 'bookingMissing'),
            text: trouble.code === 'NOT_PERMITTED' ? whyText(trouble, writer) : words.plain('bookingMissingText'),
          })
        : troubleLine(writer, 'bookingFailed', trouble, retry)
    }</slot
  >`;
}

/** Why what is shown may be old; it stays. */
const stale = (page: PageView): unknown => {
  const { words, data } = page;
  const time = readText(page);
  return troubleLine(page, 'bookingFailed', data.booking.trouble, page.refresh, words.plain('shownFrom', { time }));
};

const whatIfSection = (page: PageView, part: ReturnType<typeof createLoadedPart<WhatIf>>): unknown => {
  const { booking, whatIfOpen } = page;
  if (booking.status !== 'approved' || !whatIfOpen) return nothing;
  return html`<section class="box section" part="what-if" aria-labelledby="what-if-heading">
    <div class="row">
      <h3 class="grow" id="what-if-heading" tabindex="-1">${page.words.plain('whatIf')}</h3>
      <button type="button" class="quiet" @click=${() => page.openWhatIf(false)}>${page.words.plain('close')}</button>
    </div>
    ${part.render((show) => show(booking, page.data.bills.value ?? []))}
  </section>`;
};

const statusText = ({ words }: ViewHost, { reference, status }: Booking): string =>
  words.plain('bookingShown', { reference, status: words.known(`status_${status}`, status) });
