import { canSend, openingHoursOn, type TenantPolicy } from '@keyturn/sdk';
import { html, nothing } from 'lit';
import { createStartPicker } from '../shared/calendar/start-picker.ts';
import type { StartRules } from '../shared/calendar/start-rules.ts';
import type { BookingView } from './confirmation-dialog.ts';
import { firstProblem } from './first-problem.ts';
import { startOffers } from './start-offers.ts';

/** The start of a confirmation: the picker, and starts to take with one press. */
export interface StartField {
  readonly render: (view: BookingView) => unknown;
  /** Whether the pop-up holds a start that was not applied. */
  readonly pending: () => boolean;
}

/** The policy's default, until it is read (domain.md §9). */
const usualStep = 15;

/** Makes the field; `current` gives the view as it is, once the booking is read, and `policy` the tenant's, once it is. */
export function createStartField(current: () => BookingView, policy: () => TenantPolicy | undefined): StartField {
  const { host } = current();
  const rules = (): StartRules => {
    const { booking, kind, state } = current();
    // The table of transitions asks nothing of the location but its zone, which the booking keeps (domain.md §3).
    const location = { id: '', name: '', timeZone: booking.start.timeZone, openingHours: null, closedDates: [] };
    const { now } = state;
    const refusal: StartRules['refusal'] = (start) => {
      const decision = canSend(booking.status, kind.event, { start, location, now });
      return decision.allowed ? undefined : decision.refusal;
    };
    return { location, stepMinutes: policy()?.stepMinutes ?? usualStep, now, refusal };
  };
  const picker = createStartPicker({
    host: {
      get words() {
        return host.words;
      },
      get formats() {
        return host.formats;
      },
      get context() {
        return host.context ?? { locale: 'en', timeZone: current().booking.start.timeZone };
      },
      renderRoot: host.renderRoot,
      get updateComplete() {
        return host.updateComplete;
      },
      requestUpdate: host.requestUpdate,
    },
    rules,
    applied: () => current().state.start ?? undefined,
    apply: (start) => void current().session.setStart(start),
  });

  return {
    pending: picker.pending,
    render(view) {
      const { kind, session, state, booking } = view;
      const { words, formats } = host;
      const problem = firstProblem({ ...view, pending: () => false });
      const location = policy()?.locations.find(({ id }) => id === booking.locationId);
      // Opening hours bind the request only: such a day can be had, and is named as closed.
      const dayText = (day: string, date: string): string =>
        location && !openingHoursOn(location, date).length ? words.plain('dayClosed', { date: day }) : day;
      const offers = startOffers(booking.start, rules(), kind.event === 'reapprove');
      return html`<div class="new-start stack">
        ${picker.render({
          label: words.plain(kind.texts.start),
          refusal: problem?.code.startsWith('START_') ? problem : undefined,
          error: undefined,
        })}
        ${
          offers.length > 0
            ? html`<div class="row offers" role="group" aria-label=${words.plain('startOffers')}>
                ${offers.map(
                  ({ start, text }) => html`<button
                    type="button"
                    class="offer"
                    aria-pressed=${start.date === state.start?.date && start.time === state.start.time ? 'true' : 'false'}
                    title=${formats.start(start)}
                    @click=${() => session.setStart(start)}
                  >
                    ${dayText(text ? words.plain(text) : formats.weekdayDate(start.date), start.date)}
                  </button>`,
                )}
              </div>`
            : nothing
        }
      </div>`;
    },
  };
}
