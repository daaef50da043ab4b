import { html, nothing, type TemplateResult } from 'lit';
import { cityOf, initials } from '../formats.ts';
import { icon, mark, type IconName } from '../icons.ts';
import type { Portal } from '../portal-state.ts';
import { hashOf, type OtherModule, type Route } from '../routes.ts';
import { fill } from '../texts/texts.ts';
import { switches } from './switches.ts';

const operations: readonly (OtherModule | 'bookings')[] = [
  'overview',
  'bookings',
  'accounts',
  'vehicles',
  'billing',
  'contracts',
];
const setUp: readonly OtherModule[] = ['packages', 'settings'];

/** The modules of the portal: beside the page where there is room, else over it when the menu button opens it. */
export const sidePanel = (portal: Portal): TemplateResult => {
  const { dealer, texts } = portal;
  return html`<aside id="modules" class="side" popover aria-label=${texts.modules}>
    <div class="brand">
      ${mark(dealer.id)}<span>${dealer.name}</span>
      <button class="quiet narrow" popovertarget="modules" aria-label=${texts.close}>${icon('close')}</button>
    </div>
    <nav aria-label=${texts.modules}>
      ${operations.map((module) => entry(portal, module))}
      <h2 id="set-up" class="group">${texts.setUp}</h2>
      <div role="group" aria-labelledby="set-up">${setUp.map((module) => entry(portal, module))}</div>
    </nav>
    <div class="switches narrow">${switches(portal)}</div>
    <div class="user">
      <span class="avatar" aria-hidden="true">${initials(dealer.userName)}</span>
      <div>
        <b>${dealer.userName}</b>
        <span class="muted">${fill(texts.desk, { city: cityOf(dealer.timeZone) })}</span>
      </div>
    </div>
  </aside>`;
};

function entry({ state, texts, speech }: Portal, module: OtherModule | 'bookings'): TemplateResult {
  const route: Route = module === 'bookings' ? { page: 'bookings' } : { page: 'other', module };
  const { page } = state.route;
  const current = page === 'other' ? state.route.module === module : page !== 'unknown' && module === 'bookings';
  const count = module === 'bookings' ? state.bookingCount : undefined;
  return html`<a class="entry" href=${hashOf(route)} aria-current=${current ? 'page' : nothing}>
    ${icon(module satisfies IconName)}<span>${texts[module]}</span>
    ${count === undefined ? nothing : html`<small>${count.toLocaleString(speech.locale)}</small>`}
  </a>`;
}
