import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ViewHost } from '../view-host.ts';
import type { AxisTerm } from './axis-term.ts';
import { clampWindow, type AxisWindow } from './describe-axis.ts';
import { bandHeights, drawBands, drawFlag, drawLine, type Openable } from './draw-bands.ts';

/** The window of a long axis: where it was moved to, and what is drawn for it. */
export interface AxisWindowPart {
  /** The position it was moved to, until then `undefined`. */
  readonly at: number | undefined;
  readonly render: (
    overview: { readonly window: AxisWindow },
    base: readonly [number, number],
    main: TemplateResult,
    term: AxisTerm,
    room: number,
    host: Pick<ViewHost, 'words'>,
    openable: Openable | undefined,
  ) => TemplateResult;
}

/** Makes the window of an axis: it is dragged over the runs, or moved by the keys of a slider. */
export function createAxisWindow(moved: () => void): AxisWindowPart {
  let position: number | undefined;
  /** How many bills lie between the start of the window and where it is held. */
  let held: number | undefined;
  const move = (to: number, bills: number): void => {
    const next = clampWindow(to, bills);
    if (next === position) return;
    position = next;
    moved();
  };
  const release = (): void => {
    held = undefined;
  };
  return {
    get at() {
      return position;
    },
    render({ window: shown }, [from, to], main, { bills }, room, { words }, openable) {
      const under = (event: PointerEvent): number => {
        const area = event.currentTarget as HTMLElement; // the listener sits on a div
        const { left, width } = area.getBoundingClientRect();
        const part = (event.clientX - left) / width;
        const unit = (area.matches(':dir(rtl)') ? 1 - part : part) * room;
        return ((unit - from) / (to - from)) * bills.length;
      };
      const hold = (event: PointerEvent): void => {
        const area = event.currentTarget as HTMLElement; // the listener sits on a div
        event.preventDefault();
        area.setPointerCapture(event.pointerId);
        area.querySelector('input')?.focus();
        const at = under(event) - shown.from;
        held = at >= 0 && at <= shown.count ? at : shown.count / 2;
        move(under(event) - held, bills.length);
      };
      const drag = (event: PointerEvent): void => {
        if (held !== undefined) move(under(event) - held, bills.length);
      };
      const slide = (event: Event): void => move(Number((event.target as HTMLInputElement).value), bills.length);
      return html`<div
          class="overview"
          @pointerdown=${hold}
          @pointermove=${drag}
          @lostpointercapture=${release}
        >
          <input
            type="range"
            aria-label=${words.plain('axisWindow')}
            aria-valuetext=${shown.text}
            min="0"
            max=${bills.length - shown.count}
            .value=${String(shown.from)}
            @input=${slide}
          />${main}
        </div>
        ${drawWindow(shown, room, openable)}`;
    },
  };
}

/** The bills of the window, at their own scale. */
function drawWindow(shown: AxisWindow, room: number, openable: Openable | undefined): TemplateResult {
  const heights = bandHeights(shown.density, 16);
  const { base, dates } = heights;
  const line = shown.today === undefined ? nothing : drawLine(shown.today, 8, base + 10);
  return html`<svg
    class="screen"
    viewBox="0 0 ${room} ${dates + 12}"
    role=${openable ? 'group' : nothing}
    aria-label=${openable ? shown.text : nothing}
    aria-hidden=${openable ? nothing : 'true'}
  >
    ${svg`<rect class="frame" x=".5" y=".5" width=${room - 1} height=${dates + 11} rx="6" />
    ${drawBands(shown, shown.base, heights, line, openable)}
    ${shown.flag === undefined ? nothing : drawFlag(shown.flag, 8, base + 8)}`}
  </svg>`;
}
