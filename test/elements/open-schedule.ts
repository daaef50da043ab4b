import '@keyturn/elements/define/billing-schedule';
import type { BillingScheduleElement } from '@keyturn/elements';
import { createMockBackend } from '@keyturn/mocks';
import { createSchedule, type ScheduleTerms } from '@keyturn/billing';
import { billOf, samplePrices, sampleTerms } from '../../packages/elements/testing/sample-schedule.ts';
import { allByRole, mount, until, type Mounted, type MountOptions } from './mount.ts';

export { billOf, samplePrices, sampleTerms };

/** The viewer with what it is handed, in a page of its own, without provider and backend. */
export async function openAlone(
  properties: Partial<BillingScheduleElement>,
  rows?: number,
): Promise<BillingScheduleElement> {
  const element = Object.assign(document.createElement('kt-billing-schedule'), { locale: 'en-GB' }, properties);
  document.body.append(element);
  alone.add(element);
  await element.updateComplete;
  if (rows !== undefined) await until(() => rowsOf(element).length === rows);
  return element;
}

const alone = new Set<Element>();

/** Takes away what `openAlone` opened. */
export function closeAlone(): void {
  for (const element of alone) element.remove();
  alone.clear();
}

/** The sample with five bills on 3 June, three of them paid. */
export const usual = () => ({
  schedule: { terms: sampleTerms(), prices: samplePrices, today: '2026-06-03', reference: 'FERN-1' },
  bills: [0, 1, 2, 3, 4].map((index) => billOf(index, index < 3 ? 'paid' : 'unpaid')),
});

/** The sample so long, and what is paid until 3 June. */
export function long(terms: Partial<ScheduleTerms>) {
  const all = sampleTerms(terms);
  const schedule = createSchedule(all);
  const past = [...schedule].filter(({ date }) => date < '2026-05-25');
  return {
    schedule: { terms: all, prices: samplePrices, today: '2026-06-03' },
    bills: past.map(({ index }) => billOf(index, 'paid', {}, schedule)),
  };
}

/** The viewer of a seeded booking, by its reference. */
export async function openSchedule(
  reference: string,
  options: MountOptions = {},
): Promise<Mounted<BillingScheduleElement>> {
  const mock = options.mock ?? (await createMockBackend());
  const { items } = await mock.api(mock.tokens.manager).get('listBookings', { query: reference });
  const element = Object.assign(document.createElement('kt-billing-schedule'), { bookingId: items[0]?.id });
  return mount(element, { ...options, mock });
}

/** The rows of bills, without head and sum. */
export const rowsOf = (element: Element): HTMLTableRowElement[] => [
  ...((element.shadowRoot ?? element).querySelectorAll<HTMLTableRowElement>('tbody tr') ?? []),
];

/** The texts of a row's cells. */
export const cellsOf = (row: HTMLTableRowElement | undefined): string[] =>
  [...(row?.cells ?? [])].map((cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim());

/** The dialog that explains, while it is open. */
export const whyDialog = (element: Element): HTMLElement | undefined =>
  allByRole(element, 'dialog').find((dialog) => dialog.matches(':popover-open'));
