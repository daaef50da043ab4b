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
  if (least === 0 && most === 0) return words.plain('noDateMoves');
  if (least !== most)
    return words.plain('movesBetween', {
      least: movedText(least, host),
      most: movedText(most, host),
      end: movedText(end, host),
    });
  const days = words.counted('days', Math.abs(end));
  if (later === 0) return words.plain(end > 0 ? 'endLater' : 'endEarlier', { days });
  return words.counted(end > 0 ? 'movesLater' : 'movesEarlier', later, { days });
}

/** A move in short: `+5 d`, `−2 d`. */
export const movedText = (days: number, { words, formats }: ViewHost): string =>
  words.plain('movedBy', { days: `${days < 0 ? '−' : '+'}${formats.number(Math.abs(days))}` });
