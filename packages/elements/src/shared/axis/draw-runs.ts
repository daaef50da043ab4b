import { svg, type SVGTemplateResult } from 'lit';
import type { BillState } from '../bill-state.ts';
import { at, text } from './axis-drawing.ts';
import type { Runs } from './describe-runs.ts';
import type { AxisWindow } from './describe-axis.ts';
import { markShape, toneOf } from './marks.ts';

/** Runs of bills with their counts, years and urgent marks, and the window over them; all runs of a state are one path. */
export function drawRuns(
  { runs, counts, marks, years, labels, window }: Runs & { readonly window: AxisWindow },
  [from, to]: readonly [number, number],
  room: number,
): SVGTemplateResult {
  const paths = new Map<BillState, string>();
  for (const run of runs) {
    paths.set(run.state, `${paths.get(run.state) ?? ''}M${run.from} 40H${run.to}v24H${run.from}z`);
  }
  const end = window.x + window.width;
  return svg`${[...paths].map(([state, d]) => svg`<path class=${`bar ${toneOf(state)} ${state}`} d=${d} />`)}
    <path class="years" d=${years.map((x) => `M${x} 40V92`).join('')} />
    ${counts.map(({ x, text: words, strong }) => text(x, 56, words, strong ? 'strong' : ''))}
    <path class="base" d=${`M${from} 92H${to}`} />
        <g class="screen">
      <rect class="window" x=${window.x} y="34" width=${window.width} height="58" rx="4" />
      <path class="rays" d=${`M${window.x} 92L.5 132M${end} 92L${room - 0.5} 132`} />
    </g>
    ${labels.map((label) => text(label.x, 112, label.text, 'strong halo'))}
    ${marks.map(({ x, state }) => at(x, 80, markShape(state)))}`;
}
