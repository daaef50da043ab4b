import '@keyturn/elements/define/booking';
import type { BookingElement } from '@keyturn/elements';
import { createMockBackend } from '@keyturn/mocks';
import type { BookingSummary } from '@keyturn/sdk';
import { assert } from 'chai';
import { allByRole, byRole, mount, textOf, until, type Mounted, type MountOptions, type Name } from './mount.ts';

/** The page of a booking over the mocks, with what a test does there. */
export interface OpenBooking extends Mounted<BookingElement> {
  /** The booking as the list has it, before anything was done. */
  readonly row: BookingSummary;
  readonly button: (name: Name) => HTMLElement;
  readonly says: (text: string) => Promise<unknown>;
  /** The modal, open and on top. */
  readonly modal: () => Promise<HTMLDialogElement>;
  /** Calls of a route so far. */
  readonly calls: (route: string) => readonly Request[];
}

/** Opens the page of a seeded booking, by its reference, and waits until it is read. */
export async function openBooking(reference: string, options: MountOptions = {}): Promise<OpenBooking> {
  const mock = options.mock ?? (await createMockBackend());
  const seer = mock.api(reference.startsWith('HAVEL') ? mock.tokens.otherTenant : mock.tokens.manager);
  const { items } = await seer.get('listBookings', { query: reference });
  const row = items.find((each) => each.reference === reference);
  if (!row) return assert.fail(`no booking ${reference}`);
  const element = Object.assign(document.createElement('kt-booking'), { bookingId: row.id });
  const open = await mount(element, { ...options, mock });
  const page = pageOf(open, row);
  await page.says(reference);
  await until(() => !element.matches(':state(loading)'));
  return page;
}

/** What a test does with a page that was mounted otherwise. */
export function pageOf(open: Mounted<BookingElement>, row: BookingSummary): OpenBooking {
  const { element, fetch } = open;
  return {
    ...open,
    row,
    button: (name) => byRole(element, 'button', name),
    says: (text) => until(() => textOf(element).includes(text)),
    modal: () => until(() => element.renderRoot.querySelector<HTMLDialogElement>('dialog:modal')),
    calls: (route) => fetch.calls.filter((call) => call.route === route).map(({ request }) => request),
  };
}

/** What stands under a heading of the page. */
export const section = (open: Pick<OpenBooking, 'element'>, name: Name): string =>
  textOf(byRole(open.element, 'region', name));

/** The buttons of the page by name, in order; a dialog that is open counts alone. */
export const buttons = ({ element }: Pick<OpenBooking, 'element'>): string[] =>
  allByRole(element, 'button').map((each) => textOf(each));
