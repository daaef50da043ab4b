import { createSchedule, localAt, type Occurrence } from '@keyturn/billing';
import { timeZone } from './example.ts';
import { bar, dayMonth, dot, line, type Picture, text } from './svg.ts';

const perHour = 76;

/** A wall time that the clock skips, and one that it shows twice. */
export function clockChanges(): Picture {
  const [, , skipped] = createSchedule({
    anchor: { date: '2026-01-29', time: '01:30', timeZone },
    frequency: 'monthly',
    duration: { months: 4 },
  });
  const [, repeated] = createSchedule({
    anchor: { date: '2026-10-18', time: '01:30', timeZone },
    frequency: 'weekly',
    duration: { weeks: 4 },
  });
  return {
    title: 'Clock changes',
    description:
      'On 29 March the clock in London skips 01:30: the bill is issued at 02:30, which is 01:30 UTC. On 25 October the clock shows 01:30 twice: the bill is issued at the first, 00:30 UTC.',
    height: 352,
    content: [
      text(16, 28, `${dayMonth(skipped!.date)}: 01:30 is skipped`, 'head'),
      ...clock(skipped!, 52),
      text(16, 146, `Issued when the clock shows ${skipped!.wallTime?.slice(11)},`),
      text(16, 164, `${skipped!.instant.slice(11, 16)} UTC. The date stays.`),
      text(16, 204, `${dayMonth(repeated!.date)}: 01:30 happens twice`, 'head'),
      ...clock(repeated!, 228),
      dot(at(1.5), 260, 'not'),
      text(16, 328, `Issued at the first of the two, ${repeated!.instant.slice(11, 16)} UTC.`),
    ],
  };
}

const at = (hours: number): number => 32 + hours * perHour;

/** What the clock shows above the hours of UTC, from midnight, with the bill between; it changes at 01:00 UTC. */
function clock({ date, instant }: Occurrence, top: number): string[] {
  const shown = (hours: number): string => localAt(`${date}T0${hours}:00:00Z`, timeZone).time;
  const parts = [
    { from: 0, to: 1, look: 'line' },
    { from: 1, to: 3, look: 'bar' },
  ];
  return [
    ...parts.flatMap(({ from, to, look }) => [
      bar(at(from), top, at(to) - at(from), 16, look),
      text(at(from) + 6, top + 12.5, shown(from)),
    ]),
    text(at(2) + 6, top + 12.5, shown(2)),
    line(at(1), top - 6, at(1), top + 50),
    line(at(0), top + 50, at(3), top + 50),
    ...[0, 1, 2, 3].flatMap((hour) => [
      line(at(hour), top + 46, at(hour), top + 54),
      text(at(hour), top + 68, `0${hour}:00`, 'muted', 'middle'),
    ]),
    dot(at(Number(instant.slice(11, 13)) + 0.5), top + 32),
    text(at(3) + 8, top + 13, 'clock', 'muted'),
    text(at(3) + 20, top + 68, 'UTC', 'muted'),
  ];
}
