import { html, nothing, type TemplateResult } from 'lit';
import { createAxis } from '../shared/axis/axis.ts';
import { markWord } from '../shared/axis/marks.ts';
import { icon } from '../shared/icons.ts';
import { statusLine } from '../shared/status-line.ts';
import type { ViewHost } from '../shared/view-host.ts';
import { createDescriber, type DescribedSchedule } from './describe-schedule.ts';
import { createMeasure } from './measure.ts';
import type { ScheduleData } from './schedule-data.ts';
import { scheduleSums } from './schedule-sums.ts';
import { scheduleTable, whyId } from './schedule-table.ts';
import { sumsStrip } from './sums-strip.ts';
import { takeAlong } from './take-along.ts';
import { uprightList, type OpenFolds } from './upright-list.ts';
import { whyRow } from './why.ts';

/** Rows that are made at once, and with each frame after that: a long schedule opens as quickly as a short one. */
const firstRows = 24;
const rowsAFrame = 48;

/** A schedule as text: how many bills, from when to when, how they stand. Says what the picture shows. */
export function scheduleName({ rows, schedule }: DescribedSchedule, { words, formats }: ViewHost): string {
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

/**
 * Makes the schedule viewer: sums, time axis, every bill in a table (a list on a line where it is narrow), and why each
 * date and amount is what it is. Terms that make no schedule are explained in its place. `head` stands beside the buttons
 * that take the schedule along.
 */
export function createScheduleView(host: ViewHost): (data: ScheduleData, head?: unknown) => TemplateResult {
  const describe = createDescriber();
  const axis = createAxis(host);
  const measure = createMeasure(host);
  let asked: number | undefined;
  let made = firstRows;
  let folds: OpenFolds = { past: false, future: false };

  const makeMore = (count: number): void => {
    if (made >= count) return;
    requestAnimationFrame(() => {
      made += rowsAFrame;
      host.requestUpdate();
    });
  };
  const ask = (index: number): void => {
    asked = index;
    host.requestUpdate();
  };
  /** A mark of the picture asks: the pop-up opens at its row. */
  const askFromPicture = async (index: number): Promise<void> => {
    made = Math.max(made, index + 1);
    ask(index);
    await host.updateComplete;
    const row = host.renderRoot.querySelector(`#bill-${index}`);
    const button = row?.querySelector<HTMLButtonElement>('button');
    row?.scrollIntoView({ block: 'nearest' });
    button?.focus();
    button?.click();
  };

  const whyPopover = (described: DescribedSchedule, data: ScheduleData): TemplateResult => {
    const { words, formats } = host;
    const row = asked === undefined ? undefined : described.rows[asked];
    return html`<div popover id=${whyId} class="why-box" role="dialog" aria-labelledby="why-heading" part="why">
      ${
        row
          ? html`<div class="row">
                <h3 class="grow" id="why-heading">${words.plain('whyDate', { date: formats.dayMonth(row.occurrence.date) })}</h3>
                <button type="button" class="icon-only quiet" popovertarget=${whyId} popovertargetaction="hide" aria-label=${words.plain('close')}>
                  ${icon('close')}
                </button>
              </div>
              ${whyRow(row, described, data, host)}`
          : nothing
      }
    </div>`;
  };

  const picture = (
    described: DescribedSchedule,
    data: ScheduleData,
    open?: (index: number) => void,
  ): TemplateResult => {
    const { schedule, rows } = described;
    const bills = rows.map(({ occurrence: { index, date, period, reasons }, amounts, state, dueDate }) => ({
      index,
      date,
      dueDate,
      end: period[1],
      state,
      clamped: reasons.some(({ code }) => code === 'clamped'),
      ...(amounts ? { amount: amounts.gross } : {}),
    }));
    const term = { start: schedule.anchor.date, end: schedule.end.date, bills };
    return html`<div class="box picture" part="picture">
      ${axis({ term, today: data.today, name: scheduleName(described, host), legend: true, open })}
    </div>`;
  };

  return (data, head = nothing) => {
    const { words } = host;
    let described: DescribedSchedule;
    try {
      described = describe(data);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      return statusLine({
        tone: 'danger',
        title: words.plain('scheduleOdd'),
        text: html`<bdi lang="en">${text}</bdi>`,
      });
    }
    const { rows } = described;
    const sums = scheduleSums(described, data.bills, data.today);
    const strip = sums ? sumsStrip(sums, host) : nothing;
    const { width, box } = measure();
    const narrow = width > 0 && width < 600;
    if (!narrow && width) makeMore(rows.length);
    const printed = (): TemplateResult =>
      html`${strip} ${scheduleTable(described, data, host, { made: rows.length, ask: () => undefined })}`;
    const fold = (change: Partial<OpenFolds>): void => {
      folds = { ...folds, ...change };
      host.requestUpdate();
    };
    return html`<div class="schedule stack">
      <div>
        ${box}
        <div class="schedule-head"><div class="grow">${head}</div>${takeAlong(described, data, host, printed)}</div>
      </div>
      ${strip}
      ${
        width === 0
          ? nothing
          : narrow
            ? uprightList(described, data, host, { open: folds, fold })
            : [
                picture(described, data, (index) => void askFromPicture(index)),
                scheduleTable(described, data, host, { made, ask }),
              ]
      }
      ${narrow ? nothing : whyPopover(described, data)}
    </div>`;
  };
}
