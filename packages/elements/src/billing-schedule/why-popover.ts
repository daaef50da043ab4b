import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { DescribedSchedule } from './describe-schedule.ts';
import type { ScheduleData } from './schedule-data.ts';
import { whyId } from './table-row.ts';
import { whyRow, type WhySubject } from './why.ts';

/** The pop-up that explains a row. */
export interface WhyPopover {
  /** Whose row the pop-up explains when it is opened next, and what of it. */
  readonly ask: (index: number, subject: WhySubject) => void;
  readonly render: (described: DescribedSchedule, data: ScheduleData) => TemplateResult;
}

/** Makes the pop-up; the buttons of the rows open it. */
export function createWhyPopover(host: ViewHost): WhyPopover {
  let asked: number | undefined;
  let about: WhySubject = 'date';
  let opener: HTMLElement | SVGElement | null = null;
  /** Browsers give the focus back to the element as a whole, or leave it on what is hidden. */
  const giveBack = ({ newState }: ToggleEvent): void => {
    const active = activeIn(host);
    if (newState === 'closed' && (!active || active.closest(`#${whyId}`))) opener?.focus({ preventScroll: true });
  };
  return {
    ask(index, subject) {
      opener = activeIn(host);
      // A button toggles what is open; of another row it is to open it there.
      const open = host.renderRoot.querySelector<HTMLElement>(`#${whyId}:popover-open`);
      if (index !== asked || subject !== about) open?.hidePopover();
      [asked, about] = [index, subject];
      host.requestUpdate();
    },
    render(described, data) {
      const { words, formats } = host;
      const row = described.rows.find(({ occurrence }) => occurrence.index === asked);
      const date = row && formats.dayMonth(row.occurrence.date);
      const amount = about === 'amount' && row?.amounts && formats.money(row.amounts.gross);
      const heading = amount ? words.plain('whyAmountOf', { amount, date }) : words.plain('whyDate', { date });
      return html`<div popover id=${whyId} class="why-box" role="dialog" aria-labelledby="why-heading" part="why" @toggle=${giveBack}>
        <div class="row">
          <h3 class="grow" id="why-heading">${heading}</h3>
          <button type="button" autofocus class="icon-only quiet" popovertarget=${whyId} popovertargetaction="hide" aria-label=${words.plain('close')}>
            ${icon('close')}
          </button>
        </div>
        ${row ? whyRow(row, described, data, host, about) : nothing}
      </div>`;
    },
  };
}

const activeIn = ({ renderRoot }: ViewHost): HTMLElement | SVGElement | null =>
  renderRoot.querySelector<HTMLElement | SVGElement>(':focus');
