import '@keyturn/elements/define/bookings-list';
import type { BookingsListElement } from '@keyturn/elements';
import { allByRole, byRole, mount, textOf, until, type Mounted, type MountOptions } from './mount.ts';

/** A list over the mocks, not yet read. */
export const openList = (
  properties: Partial<BookingsListElement> = {},
  options: MountOptions = {},
): Promise<Mounted<BookingsListElement>> =>
  mount(Object.assign(document.createElement('kt-bookings-list'), properties), options);

/** A list over the mocks with its first page on the screen. */
export async function shownList(
  properties: Partial<BookingsListElement> = {},
  options: MountOptions = {},
): Promise<Mounted<BookingsListElement>> {
  const open = await openList(properties, options);
  await until(() => announced(open.element));
  return open;
}

/** What the list last said aloud. */
export const announced = (list: BookingsListElement): string => textOf(byRole(list, 'status'));

/** The references on the screen, in order. */
export const references = (list: BookingsListElement): string[] =>
  allByRole(list, 'row')
    .map((row) => /FERN-\d+/.exec(textOf(row))?.[0])
    .filter((found) => found !== undefined);

/** The row of a booking. */
export function rowOf(list: BookingsListElement, reference: string): HTMLElement {
  const found = allByRole(list, 'row').find((row) => textOf(row).includes(reference));
  if (!found) throw new Error(`no row ${reference}`);
  return found;
}

/** The query of each read so far, oldest first. */
export const reads = ({ fetch }: Pick<Mounted<BookingsListElement>, 'fetch'>): Record<string, string>[] =>
  fetch.calls
    .filter(({ route }) => route === 'listBookings')
    .map(({ request }) => Object.fromEntries(new URL(request.url).searchParams));

/** Waits for that many reads, and until the list shows the last one. */
export async function readTimes(open: Mounted<BookingsListElement>, times: number): Promise<void> {
  await until(() => reads(open).length === times && !open.element.matches(':state(loading)'));
  await open.element.updateComplete;
}

/** Writes into a field as a person does. */
export function type(field: HTMLElement, value: string): void {
  Object.assign(field, { value });
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
