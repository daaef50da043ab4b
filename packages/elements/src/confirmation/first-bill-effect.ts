import type { Money } from '@keyturn/billing';
import type { Preview } from '@keyturn/sdk';
import type { TextKey } from '../locales/translation.ts';
import { markWord } from '../shared/axis/marks.ts';
import { firstBillText } from '../shared/first-bill-text.ts';
import { firstBillStates } from './confirmed-term.ts';
import type { BookingView } from './confirmation-dialog.ts';
import type { Effect } from './effects.ts';

/** Outcomes after which there is something for somebody to do or to explain to the customer. */
const newsworthy: Readonly<Record<string, Effect['tone']>> = {
  raised: 'info',
  recomputed: 'info',
  credited_and_rebilled: 'warning',
  difference_credited: 'warning',
  difference_billed: 'warning',
};

/** What becomes of the first bill, in words: each outcome of the table of domain.md §4. */
export function firstBillEffect({ host, booking, today }: BookingView, preview: Preview): Effect {
  const { words, formats } = host;
  const { outcome, issueDate, dueDate, amount, difference, bill } = preview.firstBill;
  const when = firstBillText(booking.firstBillTrigger, words);
  const known = words.known(`first_${outcome}`, '') && (outcome !== 'recomputed' || when);
  const name = known ? outcome : 'other';
  const [state] = firstBillStates(preview, today);
  const early = dueDate && dueDate < preview.after.anchor.date;
  const owed = name === 'kept' && dueDate && !['paid', 'credited'].includes(state) && (early ? 'Early' : 'Due');
  const more = owed || (name === 'recomputed' && issueDate ? 'Dated' : '');
  const date = (value: string | null): string => (value ? formats.date(value) : '');
  // Every outcome that is known has both texts.
  const key = (stem: string): TextKey => `${stem}_${name}` as TextKey;
  const inserts = {
    amount: formats.money(amount),
    difference: formats.money(positive(difference)),
    issue: date(issueDate),
    due: date(dueDate),
    when,
    number: bill?.number ?? words.plain('firstDraft'),
    state: markWord(state, words),
  };
  return {
    icon: 'bill',
    tone: owed === 'Early' ? 'warning' : (newsworthy[outcome] ?? 'success'),
    title: words.plain(key('first'), inserts),
    text: words.rich(`${key('firstText')}${more}` as TextKey, inserts),
  };
}

const positive = (money: Money): Money => ({ ...money, amount: Math.abs(money.amount) });
