import { html, nothing } from 'lit';
import type { createScheduleView } from '../billing-schedule/view.ts';
import type { LoadedPart } from './loaded-part.ts';
import type { PageView } from './page-view.ts';
import { partTrouble } from './part-trouble.ts';

/** The schedule viewer's part. */
export type ScheduleView = ReturnType<typeof createScheduleView>;

/** The billing schedule with its bills; of a request, as approval at its start would make it. */
export const scheduleSection = (page: PageView, part: LoadedPart<ScheduleView>): unknown => {
  const { words, booking, data, today } = page;
  const { status, terms, prices, summary, reference, firstBillTrigger } = booking;
  const requested = status === 'requested';
  if (status === 'declined' || status === 'cancelled') return nothing;
  const bills = data.bills.value ?? [];
  return html`<section part="schedule" aria-labelledby="booking-schedule">
    <div class="row section-head">
      <h3 class="grow" id="booking-schedule">${words.plain('billingSchedule')}</h3>
      <small>${requested ? words.plain('scheduleRequested') : nothing}</small>
    </div>
    ${partTrouble(page, 'bookingBillsFailed', data.bills)}
    ${part.render((show) => show({ terms, prices, summary, bills, today, reference, firstBillTrigger, requested }))}
  </section>`;
};
