import { daysBetween } from '@keyturn/billing';

/** The width that a phone of 360 px leaves a page; text keeps its size there. */
export const width = 336;

/** What a picture is: its heading, its description for those who do not see it, its height and its content. */
export interface Picture {
  title: string;
  description: string;
  height: number;
  content: readonly string[];
}

// The colours of look.md, light and dark. A picture brings its own ground: a page's theme need not be the system's.
const colours = {
  surface: ['#fff', '#17191e'],
  text: ['#191c22', '#eceef2'],
  muted: ['#59606d', '#a3aab7'],
  border: ['#858d9b', '#6f7888'],
  accent: ['#2f56c4', '#9db5ff'],
  soft: ['#edf1fc', '#212a45'],
  warn: ['#845000', '#efba5e'],
  'warn-soft': ['#fdf1dc', '#35280f'],
} as const;

const variables = (scheme: 0 | 1): string =>
  Object.entries(colours)
    .map(([name, pair]) => `--${name}: ${pair[scheme]};`)
    .join(' ');

/** Writes a picture as an SVG file that follows the reader's colour scheme. */
export function svg({ title, description, height, content }: Picture): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">
<title id="title">${escape(title)}</title>
<desc id="desc">${escape(description)}</desc>
<style>
:root { ${variables(0)} }
@media (prefers-color-scheme: dark) { :root { ${variables(1)} } }
text { font: 13px system-ui, sans-serif; fill: var(--text); font-variant-numeric: tabular-nums; }
.head { font-weight: 600; }
.muted { fill: var(--muted); font-size: 12px; }
.warn { fill: var(--warn); font-size: 12px; }
.ground { fill: var(--surface); stroke: var(--border); }
.line { fill: none; stroke: var(--border); }
.bar { fill: var(--soft); stroke: var(--accent); }
.cut { fill: var(--warn-soft); stroke: var(--warn); }
.bill { fill: var(--accent); }
.not { fill: var(--surface); stroke: var(--border); stroke-dasharray: 2 2; }
.move { fill: none; stroke: var(--accent); stroke-width: 1.5; }
</style>
<rect class="ground" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
${content.join('\n')}
</svg>
`;
}

/** Text at a point, its base line at y. */
export function text(
  x: number,
  y: number,
  value: string,
  look = '',
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  const shape = `${look && ` class="${look}"`}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`;
  return `<text x="${round(x)}" y="${y}"${shape}>${escape(value)}</text>`;
}

/** A rectangle. */
export function bar(x: number, y: number, wide: number, high: number, look = 'bar'): string {
  return `<rect class="${look}" x="${round(x)}" y="${y}" width="${round(wide)}" height="${high}" rx="2"/>`;
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, look = 'line'): string {
  return `<line class="${look}" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"/>`;
}

/** A disc where a bill is, or with the look `not` a ring where none is. */
export function dot(x: number, y: number, look: 'bill' | 'not' = 'bill'): string {
  return `<circle class="${look}" cx="${round(x)}" cy="${round(y)}" r="5"/>`;
}

/** A scale of days: where a date lies that many pixels a day from the first one. */
export function scale(first: string, x: number, perDay: number): (date: string) => number {
  return (date) => x + daysBetween(first, date) * perDay;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as 31 Jan. Not by the platform, whose names differ between versions. */
export function dayMonth(date: string): string {
  return `${Number(date.slice(8))} ${monthName(date)}`;
}

/** The name of a date's month, in short. */
export function monthName(date: string): string {
  return months[Number(date.slice(5, 7)) - 1] ?? '';
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
