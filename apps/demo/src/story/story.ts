import { assessDrift, createSchedule } from '@keyturn/billing';
import { createMockBackend } from '@keyturn/mocks';
import { createApproveSession, createReapproveSession, type Bill, type Outcome, type Start } from '@keyturn/sdk';
import { createHttpBackend } from '@keyturn/sdk/http';
import { amount, bad, day, good, heading, moment } from './format.ts';
import { partnerWizard } from '../partner-wizard.ts';
import { printDrift } from './print-drift.ts';
import { printChanges } from './print-preview.ts';
import { printQuote } from './print-quote.ts';
import { printOccurrences, printSchedule } from './print-schedule.ts';
import { whyNot } from './sentences.ts';
import { answers } from './story-answers.ts';

const london = (date: string, time = '09:00'): Start => ({ date, time, timeZone: 'Europe/London' });

/**
 * Tells the life of one booking over the real handler: quoted, requested, approved for 10 June, re-approved for 15
 * June, a past start refused, and what would have gone wrong had nobody re-approved.
 */
export async function tellStory(print: (text: string) => void): Promise<void> {
  const mock = await createMockBackend({ start: '2026-06-03T13:10:00Z', bookings: false });
  const backend = createHttpBackend({
    baseUrl: 'https://bookings.example',
    auth: { fetchToken: async () => mock.tokens.manager },
    fetch: async (url, init) => mock.handler(new Request(url, init)),
  });
  const platform = { now: mock.clock.now, newKey: () => mock.newId('key') };
  print(`Keyturn: one booking, from request to re-approval. It is ${day('2026-06-03')}, 14:10 in London.`);

  print(heading('A booking is requested'));
  const bookingId = await partnerWizard(backend, platform, {
    ask: async (page, state) => {
      if (page === 'confirm' && state.quote.value) print(`${printQuote(state.quote.value)}\n`);
      return answers[page] ?? {};
    },
    say: (line) => print(`  ${line}`),
  });

  const approval = createApproveSession({ backend, platform, bookingId });
  await approval.open();
  approval.setStart(london('2026-06-10'));
  const { vehicles } = await approval.settled();
  approval.setVehicle(vehicles.value?.[0]?.id ?? '');
  await approval.settled();
  const approved = accepted(await approval.save());
  print(heading('It is approved'));
  print(
    good(
      `  ${approved.reference} starts ${moment(approved.start)} with ${approved.vehicle?.registration ?? 'no vehicle'}`,
    ),
  );
  for (const bill of accepted(await backend.listBills({ id: bookingId })).items) print(`  ${describeBill(bill)}`);
  print(printSchedule(accepted(await backend.getSchedule({ id: bookingId }))));

  const change = createReapproveSession({ backend, platform, bookingId });
  await change.open();
  change.setStart(london('2026-06-15'));
  const { preview } = await change.settled();
  if (preview.value) print(printChanges(preview.value));
  const changed = accepted(await change.save());
  print(heading('It is re-approved'));
  print(good(`  ${changed.reference} now starts ${moment(changed.start)}, schedule revision ${changed.revision}`));

  print(heading('A past start is refused'));
  // This browser's clock is a month slow, so its own check lets the start pass; the backend's clock decides.
  const slow = { ...platform, now: () => '2026-05-03T13:10:00Z' };
  const past = createReapproveSession({ backend, platform: slow, bookingId });
  await past.open();
  past.setStart(london('2026-06-01'));
  const { preview: refused } = await past.settled();
  print(bad(`  ${refused.refusal ? whyNot(refused.refusal) : 'not refused'}`));
  const after = accepted(await backend.getBooking({ id: bookingId }));
  print(`  Nothing was changed: it still starts ${moment(after.start)}.`);

  const forgotten = createSchedule({ ...changed.terms, anchor: london('2026-06-01') });
  print(printDrift(assessDrift(forgotten, london('2026-06-08'), changed.prices)));

  print(heading('Month ends and clock changes'));
  const odd = createSchedule({
    anchor: london('2026-01-29', '01:30'),
    frequency: 'monthly',
    duration: { months: 4 },
  });
  print(`  A start on ${moment(odd.anchor)}, billed monthly:\n`);
  print(`${printOccurrences(odd)}\n`);
}

const describeBill = ({ number, issueDate, dueDate, status, amounts }: Bill): string =>
  `First bill ${number ?? 'without number'}: ${amount(amounts.gross)}, issued ${issueDate ? day(issueDate) : 'not yet'}, due ${dueDate ? day(dueDate) : 'not yet'}, ${status}. The later ones follow the schedule.`;

function accepted<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(whyNot(outcome.refusal));
}
