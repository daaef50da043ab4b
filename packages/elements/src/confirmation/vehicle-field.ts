import { createSchedule } from '@keyturn/billing';
import { isRefusal, type PhysicalAsset } from '@keyturn/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { field } from '../shared/field.ts';
import { select } from '../shared/select.ts';
import { troubleLine } from '../shared/trouble-line.ts';
import type { BookingView } from './confirmation-dialog.ts';

/** How many other vehicles are offered in place of one that is taken. */
const offered = 3;

/** Shows the choice of a vehicle. */
export type VehicleField = (view: BookingView) => TemplateResult;

/** Makes the choice among the vehicles that are free for the whole term; one that is taken stays chosen and says so. */
export function createVehicleField(): VehicleField {
  /** Every registration that was seen: one that is no longer free is still called by its own. */
  const registrations = new Map<string, string>();

  return ({ host, kind, session, state, booking, writer }) => {
    const { words, formats } = host;
    const { start, vehicleId, vehicles } = state;
    const free = vehicles.value ?? [];
    // Of a draft's vehicle that is taken by now only the id is known, which nobody reads.
    const nameOf = (vehicle: string): string => registrations.get(vehicle) ?? words.plain('vehicle');
    for (const { id, registration } of [...free, ...(booking.vehicle ? [booking.vehicle] : [])])
      registrations.set(id, registration);
    const reading = vehicles.status === 'loading';
    const read = vehicles.status === 'ready';
    const taken = read && vehicleId !== null && !free.some(({ id }) => id === vehicleId);
    const end = start && formats.shortDate(createSchedule({ ...booking.terms, anchor: start }).end.date);
    const refusal = state.problems.find((each) => isRefusal(each, 'ASSET_UNAVAILABLE'));
    const text = ({ registration, colour }: PhysicalAsset): string =>
      words.plain('vehicleText', { registration, colour });
    const error = !read
      ? undefined
      : free.length === 0
        ? words.rich('noVehicleFree', { end })
        : taken || refusal
          ? words.rich('vehicleNotFree', { registration: nameOf(vehicleId ?? ''), end })
          : undefined;
    const hint = reading
      ? words.plain('vehiclesReading')
      : read
        ? words.counted('vehiclesFree', free.length, { end })
        : '';
    const id = `${kind.event}-vehicle`;
    return html`<div class="vehicle">
      ${field({
        id,
        label: words.plain('vehicle'),
        hint,
        error,
        control: select({
          id,
          options: [
            ...(vehicleId !== null && !free.some((each) => each.id === vehicleId)
              ? [
                  [
                    vehicleId,
                    read ? words.plain('vehicleTaken', { registration: nameOf(vehicleId) }) : nameOf(vehicleId),
                  ] as const,
                ]
              : []),
            ...free.map((each) => [each.id, text(each)] as const),
          ],
          chosen: vehicleId ?? '',
          ...(vehicleId === null ? { none: words.plain('choose') } : {}),
          invalid: Boolean(error),
          choose: (chosen) => chosen && session.setVehicle(chosen),
        }),
      })}
      ${
        error && free.length > 0
          ? html`<div class="row offers">
              ${free.slice(0, offered).map(
                (each) => html`<button type="button" class="offer" @click=${() => session.setVehicle(each.id)}>
                  ${words.rich('useVehicle', { registration: each.registration })}
                </button>`,
              )}
            </div>`
          : nothing
      }
      ${troubleLine(writer, 'vehiclesFailed', vehicles.fault ?? vehicles.refusal, session.refresh)}
    </div>`;
  };
}
