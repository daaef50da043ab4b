import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { ViewHost } from '../view-host.ts';
import { createDrawing, text } from './axis-drawing.ts';
import { axisLegend } from './axis-legend.ts';
import type { AxisTerm } from './axis-term.ts';
import { createAxisWindow } from './axis-window.ts';
import { describeAxis, type AxisPicture } from './describe-axis.ts';
import { bandHeights, drawBands, drawFlag, drawLine } from './draw-bands.ts';
import { drawRuns } from './draw-runs.ts';
import { createOpenable } from './openable.ts';

/** What a time axis shows. */
export interface AxisOptions {
  readonly term: AxisTerm;
  /** The local date of whoever looks at it. Default: no line for today. */
  readonly today?: string | undefined;
  /** The picture in one sentence, for those who do not see it. */
  readonly name: string;
  /** Says under the picture what its marks mean. Default: when printed only. */
  readonly legend?: boolean;
  /** Is told that somebody asks about the bill of an index; only with it do marks take focus. */
  readonly open?: ((index: number) => void) | undefined;
}

/** What an axis needs of the element that it stands in. */
export type AxisHost = Pick<ViewHost, 'formats' | 'words' | 'renderRoot'>;

/**
 * Makes a time axis (LOOK.md, time axis): periods, occurrences and dates over one scale that is linear in days, as wide
 * as the place it stands in. Where bills get too narrow it shows runs of them, and a window that shows 14 of them larger.
 */
export function createAxis(host: AxisHost): (options: AxisOptions) => TemplateResult {
  const drawing = createDrawing(host, draw);
  const axisWindow = createAxisWindow(drawing.redraw);
  const openable = createOpenable(drawing.redraw);

  function draw({ term, today, name, legend = false, open }: AxisOptions, width: number): TemplateResult {
    const picture = describeAxis({ term, today }, width, host, axisWindow.at);
    const { bands, overview, base, flag } = picture;
    const head = picture.twoRows ? 24 : 0;
    const shown = bands ?? overview?.window ?? { bills: [], labels: [] };
    const marks = open && openable(shown.bills, term.bills, open, host);
    const heights = bandHeights(picture.density, 40);
    const line =
      picture.today?.outside === 0 ? drawLine(picture.today.x, 24, overview ? 64 : heights.base + 13) : nothing;
    const body = overview
      ? svg`${drawRuns(overview, base, width)}${line}`
      : bands && drawBands(bands, base, heights, line, marks);
    const height = head + (overview ? 132 : heights.dates + 10);
    const role = marks && bands ? 'group' : 'img';
    const main = html`<svg viewBox="0 0 ${width} ${height}" role=${role} aria-label=${name}>
      ${svg`${drawWords(picture, width)}<g transform="translate(0 ${head})">
        ${body}${drawFlag(flag, 32, heights.base + 8)}${drawPill(picture)}</g>`}
    </svg>`;
    return html`${overview ? axisWindow.render(overview, base, main, term, width, host, marks) : main}
    ${axisLegend(term.bills, shown, host.words, legend)}`;
  }

  return drawing.show;
}

/** Where the term starts and ends, in words at both ends. */
const drawWords = ({ starts, ends }: AxisPicture, width: number): SVGTemplateResult =>
  svg`${text(0, 18, starts, 'strong from')}${text(width, 18, ends, 'strong to')}`;

/** One side of a pill, drawn downwards at its end (1) or upwards at its start: round, or a point. */
const side = (to: 1 | -1, point: boolean): string =>
  point ? `l${8 * to} ${10 * to} ${-8 * to} ${10 * to}` : `a10 10 0 0 1 0 ${20 * to}`;

/** Today's pill, which points to where today is when that is not drawn. */
function drawPill({ today }: AxisPicture): unknown {
  if (!today) return nothing;
  const { pill, width, outside, text: words } = today;
  const straight = width - 20;
  const d = `M${pill - straight / 2} 4h${straight}${side(1, outside > 0)}h${-straight}${side(-1, outside < 0)}z`;
  return svg`<path class="pill" d=${d} />${text(pill, 18, words, 'on')}`;
}
