import '@keyturn/elements/define/approve-dialog';
import '@keyturn/elements/define/reapprove-dialog';
import type { ApproveDialogElement, ReapproveDialogElement } from '@keyturn/elements';
import { createMockBackend } from '@keyturn/mocks';
import type { Booking } from '@keyturn/sdk';
import { afterEach, beforeEach } from 'node:test';
import { approved, requested } from '../sessions/open-confirmation.ts';
import {
  allByRole,
  byRole,
  mount,
  recordEvents,
  textOf,
  unmount,
  until,
  type Mounted,
  type MountOptions,
  type Name,
} from './mount.ts';
import { fill } from './wizard-at.ts';

/** A dialog that confirms a booking, mounted over the mocks with a booking of its own. */
export interface OpenDialog<E extends HTMLElement = ApproveDialogElement | ReapproveDialogElement> extends Mounted<E> {
  readonly booking: Booking;
}

/** What may be said of the booking and of the element. */
export interface DialogOptions extends MountOptions {
  readonly wish?: Parameters<typeof requested>[1];
  readonly properties?: Partial<ApproveDialogElement>;
}

export const at = (date: string, time = '10:00') => ({ date, time, timeZone: 'Europe/London' });

async function open<E extends ApproveDialogElement | ReapproveDialogElement>(
  element: E,
  make: typeof requested,
  { wish, properties = {}, ...options }: DialogOptions,
): Promise<OpenDialog<E>> {
  const mock = options.mock ?? (await createMockBackend({ bookings: false }));
  const mounted = await mount(Object.assign(element, properties), { ...options, mock });
  const booking = await make(mounted, wish);
  element.bookingId = booking.id;
  element.show();
  return { ...mounted, booking };
}

/** The dialog of a new request, with its preview on the screen. */
export async function openApprove(options: DialogOptions = {}): Promise<OpenDialog<ApproveDialogElement>> {
  const opened = await open(document.createElement('kt-approve-dialog'), requested, options);
  await until(() => allByRole(opened.element, 'table').length > 0);
  return opened;
}

/** The dialog of a new approved booking, with its fields on the screen. */
export async function openReapprove(options: DialogOptions = {}): Promise<OpenDialog<ReapproveDialogElement>> {
  const opened = await open(document.createElement('kt-reapprove-dialog'), approved, options);
  await until(() => button(opened, /^New start/) && textOf(opened.element).includes('Choose a new start'));
  return opened;
}

/** Records what is told during each test of a `describe`, and takes away what the test mounted. */
export function recordEachTest() {
  let recorded: ReturnType<typeof recordEvents>;
  beforeEach(() => {
    recorded = recordEvents();
  });
  afterEach(async () => {
    unmount();
    // A dialog that was open tells that it is closed once it is clear that it was not moved.
    await new Promise(requestAnimationFrame);
    recorded.stop();
  });
  return {
    get events() {
      return recorded.events;
    },
    /** The types of the kit's own events, in order. */
    told: (): string[] => recorded.events.map(({ type }) => type).filter((type) => type.startsWith('kt-')),
  };
}

/** The first button of a name. */
export const button = ({ element }: OpenDialog, name: Name): HTMLElement | undefined =>
  allByRole(element, 'button', name)[0];

/** Presses the only button of a name. */
export const press = ({ element }: OpenDialog, name: Name): void => byRole(element, 'button', name).click();

/** Whether the dialog is open, as the person sees it. */
export const isOpen = ({ element }: OpenDialog): boolean => allByRole(element, 'dialog').length > 0;

/** Waits until it is closed. */
export const closed = (opened: OpenDialog): Promise<unknown> => until(() => !isOpen(opened));

/** What the dialog reads. */
export const read = ({ element }: OpenDialog): string => textOf(element);

/** Picks a start in the calendar, as a person does who types. */
export async function pickStart(opened: OpenDialog, { date, time }: ReturnType<typeof at>): Promise<void> {
  const { element } = opened;
  press(opened, /^(New start|Start)/);
  await element.updateComplete;
  const [first] = await until(() => {
    const found = [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('#start-date') ?? [])];
    return found[0]?.checkVisibility() && found;
  });
  fill(first as HTMLElement, date); // there is one
  await element.updateComplete;
  const clock = element.shadowRoot?.querySelector<HTMLElement>('#start-time');
  if (clock) fill(clock, time);
  await element.updateComplete;
}

/** Picks a start and applies it. */
export async function applyStart(opened: OpenDialog, start: ReturnType<typeof at>): Promise<void> {
  await pickStart(opened, start);
  press(opened, 'Apply');
}

/** The word on the button that saves. */
export const primaryOf = (opened: OpenDialog): HTMLElement =>
  opened.element.shadowRoot?.querySelector<HTMLElement>('[part="button primary"]') ?? document.body;

/** Waits until it can be saved. */
export const ready = (opened: OpenDialog): Promise<unknown> =>
  until(() => primaryOf(opened).ariaDisabled !== 'true' && primaryOf(opened).ariaBusy !== 'true');

/** The rows of the table, each as what it reads. */
export const rows = ({ element }: OpenDialog): string[] =>
  allByRole(element, 'row').map((row) => textOf(row).replaceAll(/\s+/g, ' '));

/** Chooses the n-th free vehicle. */
export function chooseVehicle({ element }: OpenDialog, n = 0): string {
  const box = byRole(element, 'combobox', 'Vehicle') as HTMLSelectElement;
  const free = [...box.options].filter(({ value, text }) => value && !text.includes('not free'));
  const chosen = free[n]?.value ?? '';
  fill(box, chosen);
  return chosen;
}
