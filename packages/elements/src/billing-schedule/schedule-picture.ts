import { html, type TemplateResult } from 'lit';
import { createAxis } from '../shared/axis/axis.ts';
import { axisBill } from '../shared/axis/axis-term.ts';
import { markWord } from '../shared/axis/marks.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { DescribedSchedule } from './describe-schedule.ts';

/** A schedule as text: how many bills, from when to when, how they stand. Says what the picture shows. */
export function scheduleName(
  { rows, schedule }: DescribedSchedule,
  { words, formats }: Pick<ViewHost, 'words' | 'formats'>,
): string {
  const states = Map.groupBy(rows, ({ state }) => state);
  return words.plain('scheduleName', {
    bills: words.counted('billCount', rows.length),
    start: formats.shortDate(schedule.anchor.date),
    end: formats.shortDate(schedule.end.date),
    states: formats.list(
      [...states].map(([state, some]) =>
        words.plain('scheduleState', { count: some.length, state: markWord(state, words) }),
      ),
    ),
  });
}

/** Makes the time axis of a schedule; its marks ask `open` why. */
export function createSchedulePicture(
  host: ViewHost,
  open?: (index: number) => void,
): (described: DescribedSchedule, today: string | undefined) => TemplateResult {
  const axis = createAxis(host);
  return (described, today) => {
    const { schedule, rows } = described;
    const bills = rows.map(({ occurrence, amounts, state, dueDate }) =>
      axisBill(occurrence, { state, dueDate: dueDate || occurrence.date, ...(amounts && { amount: amounts.gross }) }),
    );
    const term = { start: schedule.anchor.date, end: schedule.end.date, bills };
    return html`<div class="box picture" part="picture">
      ${axis({ term, today, name: scheduleName(described, host), legend: true, open })}
    </div>`;
  };
}
