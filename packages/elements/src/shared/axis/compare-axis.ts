import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { AxisHost } from './axis.ts';
import { at, createDrawing, text } from './axis-drawing.ts';
import type { AxisTerm } from './axis-term.ts';
import { describeCompare, type ComparePicture, type Shift, type Track } from './describe-compare.ts';
import { markShape } from './marks.ts';

/** What a comparing axis shows. */
export interface CompareAxisOptions {
  readonly before: AxisTerm;
  readonly after: AxisTerm;
  /** The picture in one sentence, for those who do not see it. */
  readonly name: string;
}

/**
 * Makes an axis of a schedule before and after a new start: both over one scale, with an arrow from each old date to its
 * new one (LOOK.md, compare). When the start changes, the new track slides there from where it was.
 */
export function createCompareAxis(host: AxisHost): (options: CompareAxisOptions) => TemplateResult {
  let start = '';
  let slides = false;

  const drawing = createDrawing(host, ({ before, after, name }: CompareAxisOptions, width, resized): TemplateResult => {
    slides = !resized && (slides || start !== after.start);
    start = after.start;
    const picture = describeCompare({ before, after }, width, host);
    const { narrow, density, summary, summaryBelow } = picture;
    const [bar, old, fresh] = narrow ? [12, 24, 76] : [16, 24, 84];
    const foot = fresh + bar + (narrow ? 22 : 18);
    const height = foot + (summaryBelow ? 26 : 6);
    const small = density !== 'full' && density !== 'close';
    return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${name} class=${slides ? 'slides' : ''}>
      ${svg`
        ${drawTrack(picture.before, 'old', old, bar, small, 14)}
        ${drawTrack(picture.after, 'fresh', fresh, bar, small, foot)}
        ${drawShifts(picture, old + bar + 4, fresh - 5)}
        ${summary ? text(width, summaryBelow ? foot + 20 : foot, summary, 'to shift') : nothing}`}
    </svg>`;
  });

  return drawing.show;
}

/** The bar of a schedule with its bills, dates and end; `words` is where its dates stand. */
function drawTrack(
  track: Track,
  kind: string,
  y: number,
  height: number,
  small: boolean,
  words: number,
): SVGTemplateResult {
  const { name, range, from, to, marks, labels } = track;
  const strong = kind === 'fresh' ? 'strong' : '';
  const middle = y + height / 2;
  return svg`<rect class="track ${kind}" x=${from} y=${y} width=${to - from} height=${height} rx="2" />
    ${kind === 'old' ? svg`<path class="hatch" d=${hatch(from, to, y, height)} />` : nothing}
    ${
      range
        ? text(0, words, svg`${name} <tspan class="strong">${range}</tspan>`, 'from')
        : text(0, middle + 4, name, `from ${strong}`)
    }
    ${marks.map(({ x, state }, n) =>
      at(
        x,
        middle,
        n === 0 && state !== 'scheduled' ? markShape(state) : svg`<circle class="day ${kind}" r=${small ? 3 : 5} />`,
      ),
    )}
    ${labels.map((label) => at(label.x, words, text(0, 0, label.text, strong)))}
    ${at(to, y - 4, svg`<path class="flag" d=${`M0 0v${height + 8}`} />`)}`;
}

/** Slanted lines in a bar. */
function hatch(from: number, to: number, y: number, height: number): string {
  let path = '';
  for (let x = from + 6; x < to + height; x += 6) {
    const top = Math.max(0, x - to);
    const bottom = Math.min(height, x - from);
    path += `M${x - top} ${y + top}L${x - bottom} ${y + bottom}`;
  }
  return path;
}

/** The arrows; where bills are too close for them, those of the first bill and the end only. */
function drawShifts({ shifts, density }: ComparePicture, top: number, bottom: number): SVGTemplateResult {
  const shown = density === 'merged' ? [...shifts.slice(0, 1), ...shifts.slice(-1)] : shifts;
  // Texts after all arrows, so that their halos are over those of the neighbours.
  return svg`${shown.map((shift) => arrow(shift, top, bottom))}${shown.map(({ from, to, text: days }) => {
    const dx = to - from;
    // Right of the line, beside that end of the text which the line comes nearest to.
    return days ? text(from + dx * (dx > 0 ? 0.75 : 0.35) + 9, top + 21, days, 'from shift halo') : nothing;
  })}`;
}

function arrow({ from, to }: Shift, top: number, bottom: number): SVGTemplateResult {
  const [dx, dy] = [to - from, bottom - top];
  const length = Math.hypot(dx, dy);
  const [ux, uy] = [dx / length, dy / length];
  const point = (back: number, aside: number): string =>
    `${(to - ux * back - uy * aside).toFixed(1)} ${(bottom - uy * back + ux * aside).toFixed(1)}`;
  return svg`<path class="arrow" d=${`M${from} ${top}L${point(6, 0)}`} />
    <path class="tip" d=${`M${point(0, 0)}L${point(7, 4)}L${point(7, -4)}z`} />`;
}
