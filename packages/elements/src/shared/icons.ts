import { svg, html, type TemplateResult } from 'lit';

/** Drawings of 16 × 16, one stroke each. */
const paths = {
  add: 'M8 3v10M3 8h10',
  bill: 'M3.5 2.5h9v11l-2.2-1.3L8 13.5l-2.3-1.3-2.2 1.3zM6 6h4M6 9h4',
  calendar: 'M3 4.5h10v8.5H3zM3 7h10M5.5 3v2.5M10.5 3v2.5',
  car: 'M1.5 10.5V8.2l2-.7L5.2 5h4.6l2.2 2.4 2.5.8v2.3h-1.2M4.7 10.5h6.1M3.2 9a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3M12.3 9a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3M7.3 5v2.4',
  check: 'M3.5 8.5l3 3 6-6.5',
  close: 'M4 4l8 8M12 4l-8 8',
  contract: 'M4 2.5h5.5L12 5v8.5H4zM9.3 2.7v2.6h2.5M6.3 8.3h3.4M6.3 10.8h3.4',
  copy: 'M6 6h7v7H6zM10 6V3H3v7h3',
  down: 'M4 6l4 4 4-4',
  filter: 'M3 4.5h10M5 8h6M7 11.5h2',
  globe: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M2.5 8h11M8 2.5c3 3 3 8 0 11c-3-3-3-8 0-11',
  info: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 7.5V11M8 5v.1',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  next: 'M6 4l4 4-4 4',
  previous: 'M10 4L6 8l4 4',
  refresh: 'M12.5 5.5A5 5 0 1 0 13 8.5M12.8 2.5v3.2H9.6',
  search: 'M7 3a4 4 0 1 0 0 8a4 4 0 1 0 0-8M10 10l3.2 3.2',
  stop: 'M5.5 2.5h5l3 3v5l-3 3h-5l-3-3v-5zM8 5v4M8 11v.1',
  tag: 'M3 3h4.5L13 8.5 8.5 13 3 7.5zM5.5 5.5v.1',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.3M8 11.6v.1',
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof paths;

/** A drawing beside a text that says the same; it takes the text's colour. Arrows are mirrored from right to left. */
export const icon = (name: IconName): TemplateResult => html`<svg
  class=${name === 'next' || name === 'previous' ? 'icon flip' : 'icon'}
  viewBox="0 0 16 16"
  aria-hidden="true"
>
  ${svg`<path d=${paths[name]} />`}
</svg>`;
