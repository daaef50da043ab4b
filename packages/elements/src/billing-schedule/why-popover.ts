import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { DescribedSchedule } from './describe-schedule.ts';
import type { ScheduleData } from './schedule-data.ts';
import { whyId } from './table-row.ts';
import { whyRow } from './why.ts';

/** The pop-up that explains a row. */
export interface WhyPopover {
  /** Whose row the pop-up explains when it is opened next. */
  readonly ask: (index: number) => void;
  readonly render: (described: DescribedSchedule, data: ScheduleData) => TemplateResult;
}

/** Makes the pop-up; the buttons of the rows open it. */
export function createWhyPopover(host: ViewHost): WhyPopover {
  let asked: number | undefined;
  let opener: HTMLElement | SVGElement | null = null;
  /** Browsers give the focus back to the element as a whole, or leave it on what is hidden. */
  const giveBack = ({ newState }: ToggleEvent): void => {
    const active = activeIn(host);
    if (newState === 'closed' && (!active || active.closest(`#${whyId}`))) opener?.focus({ preventScroll: true });
  };
  return {
    ask(index) {
      opener = activeIn(host);
      // A button toggles what is open; of another row it is to open it there.
      const open = host.renderRoot.querySelector<HTMLElement>(`#${whyId}:popover-open`);
      if (index !== asked) open?.hidePopover();
      asked = index;
      host.requestUpdate();
    },
    render(described, data) {
      const { words, formats } = host;
      const row = described.rows.find(({ occurrence }) => occurrence.index === asked);
      const date = row && formats.dayMonth(row.occurrence.date);
      return html`<div popover id=${whyId} class="why-box" role="dialog" aria-labelledby="why-heading" part="why" @toggle=${giveBack}>
        <div class="row">
          <h3 class="grow" id="why-heading">${words.plain('whyDate', { date })}</h3>
          <button type="button" autofocus class="icon-only quiet" popovertarget=${whyId} popovertargetaction="hide" aria-label=${words.plain('close')}>
            ${icon('close')}
          </button>
        </div>
        ${row ? whyRow(row, described, data, host) : nothing}
      </div>`;
    },
  };
}

const activeIn = ({ renderRoot }: ViewHost): HTMLElement | SVGElement | null =>
  renderRoot.querySelector<HTMLElement | SVGElement>(':focus');
