import { createMockBackend, putBillInto, type Api, type ApiAnswer } from '@keyturn/mocks';
import type { Booking, Preview, Quote } from '@keyturn/sdk';
import { routes, type Route, type RouteInput, type RouteName } from '@keyturn/sdk/wire';

/** One published answer: what was asked, and what came. */
export interface GoldenAnswer {
  readonly operation: RouteName;
  readonly input: unknown;
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
}

const start = { date: '2026-01-31', time: '10:00', timeZone: 'Europe/London' };
const later = { ...start, date: '2026-02-10' };
const basket = {
  locationId: 'loc-richmond',
  start,
  assetId: 'kestrel',
  packageId: 'kestrel-800-2w',
  extraIds: ['ext-second-driver', 'ext-tyres'],
  voucherCodes: ['WELCOME50', 'SPRING10'],
  handoverModeId: 'hov-delivery',
};
const address = { line1: '18 Wharf Road', city: 'London', postcode: 'N1 7GR', country: 'GB' };
const licence = { number: 'MORGA657054SM9IJ', country: 'GB', expiresOn: '2031-05-01' };
const account = {
  kind: 'company' as const,
  name: 'Marlow Survey Ltd',
  email: 'office@marlow-survey.example',
  phone: '+44 20 7946 0000',
  billingAddress: address,
  vatNumber: 'GB123456789',
  holderDrives: { dateOfBirth: '1988-04-12', licence },
};

const confirmed = ({ bookingId, version, start: at, vehicle, fingerprint }: Preview) => ({
  id: bookingId,
  version,
  body: { start: at, fingerprint, ...(vehicle ? { vehicleId: vehicle.id } : {}) },
});

/** Takes one answer of each route, and of each kind of problem, from a new mock backend; always the same ones. */
export async function takeGoldenAnswers(): Promise<ReadonlyMap<string, GoldenAnswer>> {
  const mock = await createMockBackend({ start: '2026-01-05T09:00:00Z', ids: 1 });
  const answers = new Map<string, GoldenAnswer>();
  const take = async <N extends RouteName>(operation: N, input: RouteInput<N>, as: Api): Promise<ApiAnswer> => {
    const answer = await as.send(operation, input);
    const code = answer.status < 300 ? '' : `.${(answer.body as { code: string }).code}`;
    const contentType = answer.headers.get('content-type') ?? '';
    answers.set(`${operation}${code}`, { operation, input, status: answer.status, contentType, body: answer.body });
    return answer;
  };
  const manager = mock.api(mock.tokens.manager);
  const asManager = async <N extends RouteName>(operation: N, input: RouteInput<N>) =>
    (await take(operation, input, manager)).body;

  await asManager('getPolicy', {});
  await asManager('listAssets', { startDate: start.date, startTime: start.time, timeZone: start.timeZone, limit: 2 });
  await asManager('getAsset', { id: 'wren' });
  await asManager('listVehicles', {
    id: 'kestrel',
    startDate: start.date,
    startTime: start.time,
    timeZone: start.timeZone,
    weeks: 2,
    limit: 2,
  });
  await asManager('listAccounts', { limit: 2 });
  await asManager('getAccount', { id: 'acc-archer' });
  // The body is what the route's schema promises; the handler checked it.
  const added = (await asManager('createAccount', { body: account })) as { id: string };
  await asManager('createAccount', { body: account });
  await asManager('approveAccount', { id: added.id, body: {} });
  const driver = (await asManager('createDriver', {
    id: added.id,
    body: { name: 'Ida Marlow', dateOfBirth: '1990-11-30', licence },
  })) as { id: string };
  await asManager('listDrivers', { id: added.id });
  await asManager('verifyDriver', { id: driver.id, body: {} });

  const quote = (await asManager('createQuote', { body: basket })) as Quote;
  await asManager('createQuote', { body: { ...basket, voucherCodes: ['GONE'] } });
  await asManager('createQuote', { body: { ...basket, start: { ...start, date: '2025-12-31' } } });
  await asManager('createQuote', { body: { ...basket, start: { ...start, date: '2026-02-30' } } });
  const request = {
    basket,
    fingerprint: quote.fingerprint,
    accountId: added.id,
    driverId: driver.id,
    handover: { modeId: 'hov-delivery', address },
  };
  await asManager('createBooking', { body: { ...request, fingerprint: 'of-yesterday' } });
  const booking = (await asManager('createBooking', { body: request })) as Booking;
  const { id, version } = booking;
  await take('declineBooking', { id, version, body: { reason: 'Not today' } }, mock.api(mock.tokens.clerk));
  await asManager('getSchedule', { id });
  const approval = confirmed((await asManager('previewApproval', { id, body: { start } })) as Preview);
  await asManager('approveBooking', { ...approval, body: { ...approval.body, fingerprint: 'of-yesterday' } });
  const approved = (await asManager('approveBooking', approval)) as Booking;
  await asManager('previewReapproval', { id, body: { start: approved.start } });
  // Paid, so that re-approval credits or bills the difference.
  await putBillInto(mock.store, 'fernhill', approved.firstBill?.id ?? '', 'paid');
  const reapproval = confirmed((await asManager('previewReapproval', { id, body: { start: later } })) as Preview);
  await asManager('reapproveBooking', { ...reapproval, version: 1 });
  await asManager('reapproveBooking', reapproval);
  await asManager('getBooking', { id });
  await asManager('listBookingEvents', { id, limit: 2 });
  await asManager('getBooking', { id: 'nobody' });
  await asManager('getSchedule', { id });
  await asManager('listOccurrences', { id, limit: 3 });
  await asManager('listBills', { id });
  await asManager('listBookings', { limit: 3 });

  const [first, second] = (await manager.get('listBookings', { status: 'requested' })).items;
  if (first)
    await asManager('declineBooking', { id: first.id, version: first.version, body: { reason: 'No vehicle left' } });
  if (second) await asManager('cancelBooking', { id: second.id, version: second.version, body: { reason: 'No need' } });

  const other = mock.api(mock.tokens.otherTenant);
  const [unbilled] = (await other.get('listBookings', { status: 'approved' })).items;
  if (unbilled) await take('raiseFirstBill', { id: unbilled.id, version: unbilled.version, body: {} }, other);

  for (const [operation, route] of Object.entries<Route>(routes).filter(([, { planned }]) => planned)) {
    // Planned routes look at nothing but the address, so one input fits all that take the same fields.
    const input = { id, body: {}, ...(route.ifMatch ? { version: 1 } : {}) };
    await asManager(operation as 'beginBooking', input as RouteInput<'beginBooking'>);
  }
  return answers;
}
