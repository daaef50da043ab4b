/**
 * What the pages of these tests run: one element over the mocks, with neither service worker nor test library, so that
 * it can be held to a strict policy. `?view=list` or `?view=<page of the wizard>`.
 */
import '@keyturn/elements/define';
import type { BookingWizardElement } from '@keyturn/elements';
import { createMockBackend } from '@keyturn/mocks';
import { wizardPages, type WizardSession } from '@keyturn/sdk';
import { openBackend } from '../../http/open-backend.ts';
import { pageAnswers, platformOf } from '../../sessions/open-session.ts';

const view = new URLSearchParams(location.search).get('view') ?? 'list';

const mock = await createMockBackend();
const { backend } = await openBackend([], { auth: { fetchToken: async () => mock.tokens.manager } }, mock);
const provider = Object.assign(document.createElement('kt-provider'), {
  backend,
  platform: platformOf(mock),
  locale: 'en-GB',
  timeZone: 'Europe/London',
});
const wizard = (): BookingWizardElement => {
  const answers = wizardPages.map((id) => pageAnswers[id]);
  return Object.assign(document.createElement('kt-booking-wizard'), {
    flow: { pages: wizardPages.map((id) => ({ id })), prefill: Object.assign({}, ...answers) as object },
  });
};
/** An element that shows the booking of a reference. */
const booking = async (tag: 'kt-booking' | 'kt-billing-schedule', reference: string): Promise<HTMLElement> => {
  const found = await backend.listBookings({ query: reference });
  const bookingId = found.ok ? found.value.items[0]?.id : undefined;
  return Object.assign(document.createElement(tag), { bookingId });
};
const elements: Readonly<Record<string, () => HTMLElement | Promise<HTMLElement>>> = {
  list: () => document.createElement('kt-bookings-list'),
  requested: () => booking('kt-booking', 'FERN-00009'),
  approved: () => booking('kt-booking', 'FERN-00005'),
  schedule: () => booking('kt-billing-schedule', 'FERN-00002'),
};
const element = await (elements[view] ?? wizard)();
provider.append(element);
document.body.append(provider);

/** Goes on, page by page, as a person does. */
async function goThrough(session: WizardSession): Promise<void> {
  await session.settled();
  while (session.state.page !== view && session.next()) await session.settled();
  document.body.dataset['ready'] = session.state.page;
}

element.addEventListener('kt-ready', () => {
  // Of the elements, only the wizard has one.
  const { wizardSession } = element as Partial<BookingWizardElement>;
  if (wizardSession) void goThrough(wizardSession);
  else document.body.dataset['ready'] = view;
});
