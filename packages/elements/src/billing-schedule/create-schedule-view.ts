import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { statusLine } from '../shared/status-line.ts';
import type { ViewHost } from '../shared/view-host.ts';
import { createDescriber, type DescribedSchedule } from './describe-schedule.ts';
import { createMeasure } from './measure.ts';
import { printSchedule } from './print-schedule.ts';
import type { ScheduleData } from './schedule-data.ts';
import { createSchedulePicture } from './schedule-picture.ts';
import { scheduleTable } from './schedule-table.ts';
import { sumsStrip } from './sums-strip.ts';
import { createTableRows } from './table-rows.ts';
import { createTakeAlong } from './take-along.ts';
import { createUprightList } from './upright-list.ts';
import { createWhyPopover } from './why-popover.ts';

/**
 * Makes the schedule viewer: sums, time axis, every bill in a table (a list on a line where
 * the table has no room), and why each
 * date and amount is what it is. Terms that make no schedule are explained in its place. `head` stands beside the buttons
 * that take the schedule along.
 */
export function createScheduleView(
  host: ViewHost,
): (data: ScheduleData, head?: (data: ScheduleData) => unknown) => TemplateResult {
  const describe = createDescriber();
  const why = createWhyPopover(host);
  const rows = createTableRows(host, why.ask);
  const measure = createMeasure(host, rows.body);
  const upright = createUprightList(host);
  const takeAlong = createTakeAlong(host);
  /** A mark of the picture asks: the pop-up opens at its row, and closes to the mark. */
  const picture = createSchedulePicture(host, (index) => {
    rows.finish();
    const row = host.renderRoot.querySelector(`#bill-${index}`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector('button')?.click();
  });

  const wide = (described: DescribedSchedule, data: ScheduleData): TemplateResult => {
    const drawn = guard([described, host.words, host.formats], () => picture(described, data.today));
    return html`${drawn} ${scheduleTable(described, host, rows.show(described))} ${why.render(described, data)}`;
  };

  return (data, head = () => nothing) => {
    let described: DescribedSchedule;
    try {
      described = describe(data);
    } catch (error) {
      return odd(error, host);
    }
    const strip = described.sums ? sumsStrip(described.sums, host) : nothing;
    const { width, fits, box } = measure();
    const heading = head(data);
    const print = (): void => void printSchedule(host, described, data, strip);
    return html`<div class="schedule stack">
      <div>
        ${box}
        <div class="schedule-head"><div class="grow">${heading}</div>${takeAlong(described, data, print)}</div>
      </div>
      ${strip} ${width === 0 ? nothing : fits ? wide(described, data) : upright(described, data)}
    </div>`;
  };
}

/** Names the field, what it is, and what was expected, as the calculator does. */
const odd = (error: unknown, { words }: ViewHost): TemplateResult =>
  statusLine({
    tone: 'danger',
    title: words.plain('scheduleOdd'),
    text: html`<bdi lang="en">${error instanceof Error ? error.message : String(error)}</bdi>`,
  });
