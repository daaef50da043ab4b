import { html, nothing, type TemplateResult } from 'lit';
import { cityOf, writeInstant, writeShortInstant } from '../formats.ts';
import { icon } from '../icons.ts';
import type { Portal } from '../portal-state.ts';
import { activeScenarios } from '../scenarios/active-scenarios.ts';
import { titleOf } from '../title.ts';
import { fill } from '../texts/texts.ts';
import { switches } from './switches.ts';

/** Where one is, the demo's clock, and the switches where there is room for them. */
export const topBar = (portal: Portal): TemplateResult => {
  const { demo, dealer, speech, state, texts } = portal;
  const inBookings = state.route.page === 'new' || state.route.page === 'booking';
  const count = activeScenarios(demo.scenario.get());
  const now = demo.clock.now();
  const shown = [now, speech.locale, dealer.timeZone] as const;
  return html`<header class="bar">
    <button class="quiet narrow" popovertarget="modules" aria-label=${texts.menu}>${icon('menu')}</button>
    ${
      inBookings
        ? html`<nav class="crumb" aria-label=${texts.path}><a href="#/bookings">${texts.bookings}</a>${icon('next')}</nav>`
        : nothing
    }
    <h1 tabindex="-1">${titleOf(portal)}</h1>
    <span class="space"></span>
    <div class="switches wide">${switches(portal)}</div>
    <button class="demo" popovertarget="scenarios">
      ${icon('clock')}<span class="unseen">${texts.scenarios}: ${texts.clock}</span><time datetime=${now}>
        <span class="long">${writeInstant(...shown)}</span><span class="short">${writeShortInstant(...shown)}</span>
      </time>
      <span class="muted city">${cityOf(dealer.timeZone)}</span>
      ${
        count > 0
          ? html`<span class="badge">${icon('warning')}${fill(texts.active, { count: String(count) })}</span>`
          : nothing
      }
    </button>
  </header>`;
};
