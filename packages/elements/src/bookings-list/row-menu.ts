import { html, nothing, type TemplateResult } from 'lit';
import type { BookingSummary } from '@keyturn/sdk';
import { refusalText } from '../shared/refusal-text.ts';
import type { ListView } from './list-view.ts';
import { moveFocus } from '../shared/move-focus.ts';

/**
 * The menu of a row: to open the booking, and every event of its status; what cannot be sent now says why. Events
 * that the status does not have are left out, the same reason ten times over would hide the others; so are events
 * that no release performs yet.
 */
export const rowMenu = (view: ListView, booking: BookingSummary | undefined): TemplateResult => {
  const { words, ask } = view;
  return html`<div
    popover
    id="menu"
    role="menu"
    part="menu"
    aria-label=${words.plain('actions')}
    @keydown=${(event: KeyboardEvent) => move(event, booking)}
    @toggle=${(event: ToggleEvent) => moveIn(event, booking)}
  >
    ${
      booking && [
        item(words.plain('openBooking'), () => ask('kt-booking-opened', { id: booking.id })),
        booking.actions.map(({ event, allowed, refusal }) => {
          const label = words.known(`event_${event}`, '');
          if (!label || refusal?.code === 'WRONG_STATUS') return nothing;
          const reason =
            !allowed &&
            refusalText(refusal ?? unknown, {
              ...view,
              timeZone: booking.start.timeZone,
              viewerZone: view.timeZone,
            });
          return item(label, () => view.act(booking, event), reason);
        }),
      ]
    }
  </div>`;
};

/** Tab goes on from the row's button, and closes the menu behind it. */
const move = (event: KeyboardEvent, booking: BookingSummary | undefined): void => {
  if (event.key !== 'Tab') return moveFocus(event);
  const menu = event.currentTarget as HTMLElement; // handlers of templates sit on elements
  focusOpener(menu, booking);
  menu.hidePopover();
};

/** Gives the focus back to the button of a row. */
const focusOpener = (menu: Element, booking: BookingSummary | undefined): void =>
  (menu.getRootNode() as ShadowRoot).getElementById(booking?.id ?? '')?.focus();

/** A refusal of a backend that does not say why. */
const unknown = { code: '?', facts: {} };

const item = (label: string, run: () => void, reason: string | false = false): TemplateResult => html`<button
  type="button"
  role="menuitem"
  tabindex="-1"
  aria-disabled=${reason ? 'true' : nothing}
  popovertarget=${reason ? nothing : 'menu'}
  @click=${reason ? nothing : run}
>
  ${label} ${reason ? html`<small>${reason}</small>` : nothing}
</button>`;

/** The focus goes to the first item, and back to the row's button unless it is somewhere else by then. */
const moveIn = ({ newState, currentTarget }: ToggleEvent, booking: BookingSummary | undefined): void => {
  const menu = currentTarget as Element; // handlers of templates sit on elements
  const root = menu.getRootNode() as ShadowRoot;
  if (newState === 'open') menu.querySelector('button')?.focus();
  else if (!root.activeElement || menu.contains(root.activeElement)) focusOpener(menu, booking);
};
