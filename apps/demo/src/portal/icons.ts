import { html, svg, type TemplateResult } from 'lit';

/** Drawings of 16 × 16, one stroke each. */
const paths = {
  overview: 'M2.8 2.8h4.2v4.2H2.8zM9 2.8h4.2v4.2H9zM2.8 9h4.2v4.2H2.8zM9 9h4.2v4.2H9z',
  bookings: 'M2.8 4.2h10.4v9H2.8zM2.8 7h10.4M5.6 2.6v3M10.4 2.6v3',
  accounts:
    'M6.2 7.4a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6M2 13.2c.3-2.4 1.9-3.7 4.2-3.7s3.9 1.3 4.2 3.7M10.6 3a2.3 2.3 0 0 1 0 4.2M12 9.9c1.3.6 1.9 1.7 2.1 3.3',
  vehicles:
    'M2.4 11.4V8.2l1.5-3.5h8.2l1.5 3.5v3.2M2.4 8.2h11.2M2.4 11.4h11.2M3.6 11.4v1.4M12.4 11.4v1.4M5 9.8h.1M10.9 9.8h.1',
  billing: 'M3.8 2.6h8.4v10.9l-2.1-1.3L8 13.5l-2.1-1.3-2.1 1.3zM6.2 5.8h3.6M6.2 8.6h3.6',
  contracts: 'M4 2.6h5.2L12 5.4v8H4zM9 2.6v3h3M6.2 8.4h3.6M6.2 10.8h3.6',
  packages: 'M2.8 2.8h4.7l5.7 5.7-4.7 4.7-5.7-5.7zM5.5 5.4v.1',
  settings:
    'M8 10.1a2.1 2.1 0 1 0 0-4.2 2.1 2.1 0 0 0 0 4.2M8 2.3v1.9M8 11.8v1.9M2.3 8h1.9M11.8 8h1.9M4 4l1.3 1.3M10.7 10.7 12 12M12 4l-1.3 1.3M5.3 10.7 4 12',
  menu: 'M2.6 4.4h10.8M2.6 8h10.8M2.6 11.6h10.8',
  close: 'M4 4l8 8M12 4l-8 8',
  next: 'M6.2 4l4 4-4 4',
  down: 'M4 6.2l4 4 4-4',
  clock: 'M8 13.6A5.6 5.6 0 1 0 8 2.4a5.6 5.6 0 0 0 0 11.2M8 4.8V8l2.2 1.5',
  dealer: 'M2.8 13.2V6.4L8 2.8l5.2 3.6v6.8zM6 13.2V9.4h4v3.8',
  language:
    'M8 13.6A5.6 5.6 0 1 0 8 2.4a5.6 5.6 0 0 0 0 11.2M2.6 8h10.8M8 2.6c3 3.2 3 7.6 0 10.8M8 2.6c-3 3.2-3 7.6 0 10.8',
  theme: 'M13 9.6A5.4 5.4 0 0 1 6.4 3 5.4 5.4 0 1 0 13 9.6z',
  warning: 'M8 2.6 14 13H2zM8 6.6v3M8 11.2v.1',
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof paths;

/** A drawing beside a text that says the same. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon ${name === 'next' ? 'flips' : ''}" viewBox="0 0 16 16" aria-hidden="true">
    ${svg`<path d=${paths[name]} />`}
  </svg>`;

const marks = {
  fernhill: 'M8 18.4c1.6-7 4.9-10 10.6-10.4-.4 6.4-4.2 10-10.6 10.4Zm0 0 5.6-5.8',
  havelmobil: 'M6 10.2c2.3-2.4 4.7-2.4 7 0s4.7 2.4 7 0M6 15.8c2.3-2.4 4.7-2.4 7 0s4.7 2.4 7 0',
} as const;

/** The mark of a dealer. */
export const mark = (dealer: keyof typeof marks): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 26 26" aria-hidden="true">
    <rect width="26" height="26" rx="7" />
    ${svg`<path d=${marks[dealer]} />`}
  </svg>`;
