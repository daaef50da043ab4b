import { createSchedule } from '@keyturn/billing';
import { html, type TemplateResult } from 'lit';
import type { Preview } from '@keyturn/sdk';
import type { TextKey } from '../locales/translation.ts';
import { icon, type IconName } from '../shared/icons.ts';
import { startText } from '../shared/start-text.ts';
import type { BookingView } from './confirmation-dialog.ts';
import { firstBillEffect } from './first-bill-effect.ts';

/** One thing that saving does: its sign, a title and a sentence. */
export interface Effect {
  readonly icon: IconName;
  readonly tone: 'success' | 'warning' | 'info';
  readonly title: string;
  readonly text: unknown;
}

/** What saving does, before it is saved: the first bill, the contract, the vehicle, the revision (domain.md §3, §4). */
export function effects(view: BookingView, preview: Preview): TemplateResult {
  const { host, kind } = view;
  const all = [
    firstBillEffect(view, preview),
    ...contractEffect(view, preview),
    ...vehicleEffect(view, preview),
    ...revisionEffect(view),
  ];
  return html`<section class="effects" part="effects" aria-labelledby="${kind.event}-effects">
    <h3 id="${kind.event}-effects">${host.words.plain(kind.texts.effects)}</h3>
    <ul class="stack">
      ${all.map(
        (each) => html`<li class="row ${each.tone}">
          ${icon(each.icon)}
          <div class="grow">${each.title}<br /><small>${each.text}</small></div>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** What becomes of the contract; nothing where none is used, or where a newer backend does something else with it. */
function contractEffect({ host: { words, formats }, writer }: BookingView, { contract, start }: Preview): Effect[] {
  const title = words.known(`contract_${contract}`, '');
  if (!title) return [];
  // There is one for each title.
  const text = words.rich(`contractText_${contract}` as TextKey, {
    start: startText(start, writer.viewerZone ?? writer.timeZone, words, formats),
  });
  return [{ icon: 'contract', tone: contract === 'issued' ? 'info' : 'warning', title, text }];
}

/** The vehicle that was picked; what the backend only suggests is not told. */
function vehicleEffect({ host, booking, state, kind }: BookingView, { vehicle, after }: Preview): Effect[] {
  const { words, formats } = host;
  if (!vehicle || vehicle.id !== state.vehicleId) return [];
  const { registration, changed } = vehicle;
  const old = changed && booking.vehicle?.registration;
  const term = words.rich('vehicleTerm', {
    registration,
    from: formats.shortDate(after.anchor.date),
    to: formats.shortDate(createSchedule(after).end.date),
  });
  const title = words.plain(kind.event === 'approve' ? 'vehicleAllocated' : 'vehicleIsFree');
  return [
    old
      ? {
          icon: 'car',
          tone: 'warning',
          title: words.plain('vehicleChanges', { registration }),
          text: [term, ' ', words.rich('vehicleReleased', { registration: old })],
        }
      : { icon: 'car', tone: 'success', title, text: term },
  ];
}

/** The number that the schedule gets, as people count: from one. The first one, at approval, goes without saying. */
function revisionEffect({ host: { words }, booking: { revision } }: BookingView): Effect[] {
  if (revision === null) return [];
  return [
    {
      icon: 'refresh',
      tone: 'info',
      title: words.plain('revisionBecomes', { n: revision + 2 }),
      text: words.plain('revisionStays', { n: revision + 1 }),
    },
  ];
}
