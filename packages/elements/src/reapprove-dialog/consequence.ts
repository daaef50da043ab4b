import type { Preview } from '@keyturn/sdk';
import type { ViewHost } from '../shared/view-host.ts';
import { changeRows, movesOf, type Moves } from '../confirmation/change-rows.ts';

/** What re-approval does to dates and total: `5 later bills and the end move by 5 days.`, `The total stays £2,730.60.` */
export function consequence(preview: Preview, host: ViewHost): readonly [sentence: string, more: string] {
  const { diff } = preview;
  if (!diff) return ['', ''];
  const { words, formats } = host;
  const { count, total } = diff;
  const counts =
    count.before === count.after ? '' : words.plain('countChanges', { before: count.before, after: count.after });
  const totals = !total
    ? ''
    : total.difference.amount === 0
      ? words.plain('totalStays', { total: formats.money(total.after) })
      : words.plain('totalChanges', { before: formats.money(total.before), after: formats.money(total.after) });
  return [
    movesText(movesOf(changeRows(preview), diff.end.movedDays), host),
    [counts, totals].filter(Boolean).join(' '),
  ];
}

function movesText({ later, least, most, end }: Moves, host: ViewHost): string {
  const { words } = host;
  if (least === 0 && most === 0 && end === 0) return words.plain('noDateMoves');
  if (least !== most || most !== end)
    return words.plain('movesBetween', {
      later: rangeWords(least, most, host),
      end: movedWords(end, host),
    });
  const days = words.counted('days', Math.abs(end));
  if (later === 0) return words.plain(end > 0 ? 'endLater' : 'endEarlier', { days });
  return words.counted(end > 0 ? 'movesLater' : 'movesEarlier', later, { days });
}

/** A move in words: `5 days later`, `2 days earlier`, `as before`. */
export const movedWords = (days: number, { words }: ViewHost): string =>
  days === 0 ? words.plain('asBefore') : words.counted(days > 0 ? 'daysLater' : 'daysEarlier', Math.abs(days));

/** Moves in words: `0 to 3 days later`, `2 days earlier to 3 days later`. */
function rangeWords(least: number, most: number, host: ViewHost): string {
  const { words, formats } = host;
  if (least === most) return movedWords(least, host);
  if (least < 0 && most > 0)
    return words.plain('periodText', { from: movedWords(least, host), to: movedWords(most, host) });
  const [from = 0, to = 0] = [least, most].map(Math.abs).toSorted((a, b) => a - b);
  const count = words.plain('periodText', { from: formats.number(from), to: formats.number(to) });
  return words.counted(least < 0 ? 'daysEarlier' : 'daysLater', to, { count });
}

/** A move in short: `+5 d`, `−2 d`. */
export const movedText = (days: number, { words, formats }: ViewHost): string =>
  words.plain('movedBy', { days: `${days < 0 ? '−' : '+'}${formats.number(Math.abs(days))}` });
