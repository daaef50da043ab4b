import { css } from 'lit';

/** What the marks of bills look like, in drawings and beside words. */
export const markStyles = css`
  .glyph {
    inline-size: 14px;
    block-size: 14px;
    flex: none;
    vertical-align: -2px;
  }
  .mark {
    fill: var(--_ground, var(--_surface));
    stroke: var(--_tone, var(--_border-strong));
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .mark.dashed {
    stroke-dasharray: 2.2 2.9;
  }
  .mark:is(.dot, .half) {
    stroke-width: 1.8;
  }
  .mark.full,
  .half .detail {
    fill: var(--_tone, var(--_ground, var(--_surface)));
  }
  .half .detail {
    stroke: none;
  }
  .full .detail {
    fill: none;
    stroke: var(--_ground, var(--_surface));
    stroke-width: 1.7;
  }
  .dot .detail {
    stroke-width: 3.6;
  }
  .tiny {
    scale: 0.65;
    stroke-width: 1.9;
  }
  @media (forced-colors: active) {
    .mark {
      --_surface: Canvas;
      --_tone: CanvasText;
    }
  }
`;

/**
 * What time axes look like; needs the styles of the marks beside them. From right to left the whole drawing is mirrored,
 * and each text and mark in it mirrored back.
 */
export const axisStyles = css`
  dialog .axis {
    --_ground: var(--_raised);
  }
  .axis svg:not(.glyph) {
    display: block;
    inline-size: 100%;
    overflow: visible;
    direction: ltr;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .axis .ruler {
    block-size: 1em;
    margin-block-end: -1em;
  }
  .axis text {
    fill: var(--_muted);
    text-anchor: middle;
  }
  .axis .from {
    text-anchor: start;
  }
  .axis .to {
    text-anchor: end;
  }
  .axis .strong {
    fill: var(--_text);
    font-weight: 550;
  }
  .axis .bar {
    fill: var(--_soft, var(--_sunken));
    stroke: color-mix(in oklab, var(--_tone, var(--_muted)) 32%, var(--_surface));
  }
  .axis .scheduled {
    stroke: var(--_border);
  }
  .axis .scheduled.odd {
    fill: color-mix(in oklab, var(--_border) 55%, var(--_surface));
  }
  .axis :is(.past, .skipped) {
    stroke-dasharray: 3 3;
  }
  .axis :is(.base, .years, .clamped, .today, .window, .rays, .frame, .hatch, .arrow) {
    fill: none;
    stroke: var(--_border-strong);
    stroke-width: 1.5;
  }
  .axis .years {
    stroke: var(--_border);
    stroke-width: 1;
  }
  .axis .clamped {
    stroke: var(--_text);
    stroke-dasharray: 0.1 3.4;
    stroke-linecap: round;
  }
  .axis :is(.today, .window, .rays, .frame, .arrow) {
    stroke: var(--_accent);
  }
  .axis :is(.rays, .frame) {
    stroke-width: 1;
    opacity: 0.45;
  }
  .axis :is(.pill, .tip, .shift) {
    fill: var(--_accent);
  }
  .axis :is(.on, .shift) {
    font-weight: 600;
  }
  .axis .on {
    fill: var(--_on-accent);
  }
  .axis .flag {
    fill: var(--_text);
    stroke: var(--_text);
    stroke-width: 2;
  }

  .axis .track {
    fill: var(--_accent-soft);
    stroke: var(--_accent);
  }
  .axis .track.old,
  .axis .hatch {
    fill: none;
    stroke: var(--_border-strong);
    stroke-width: 1;
  }
  .axis .hatch {
    opacity: 0.55;
  }
  .axis .day {
    fill: var(--_accent);
  }
  .axis .day.old {
    fill: var(--_ground, var(--_surface));
    stroke: var(--_border-strong);
    stroke-width: 1.5;
  }
  .axis .halo {
    paint-order: stroke;
    stroke: var(--_ground, var(--_surface));
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .axis .slides :is(g, rect, path) {
    transition:
      transform 0.2s ease-out,
      d 0.2s ease-out,
      x 0.2s ease-out,
      width 0.2s ease-out;
  }

  .axis .why {
    cursor: pointer;
    outline-offset: -3px;
  }
  .axis .hit {
    fill: transparent;
  }
  .axis .why:hover .hit {
    fill: var(--_sunken);
  }
  .axis .overview {
    position: relative;
    cursor: grab;
    touch-action: pan-y;
    user-select: none;
  }
  .axis .overview:active {
    cursor: grabbing;
  }
  .axis .overview input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .axis .overview:hover .window,
  .axis input:focus-visible + svg .window {
    fill: color-mix(in oklab, var(--_accent) 9%, transparent);
  }
  .axis input:focus-visible + svg .window {
    stroke: var(--_focus);
    stroke-width: 3;
  }
  .axis .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-block-start: 8px;
    font-size: 0.857em;
    line-height: 1.333;
  }
  .axis .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .axis:dir(rtl) :is(svg, .mark) {
    transform: scaleX(-1);
  }
  .axis:dir(rtl) text {
    transform: scaleX(-1);
    transform-box: fill-box;
    transform-origin: center;
  }
  .axis .printed {
    display: none;
  }
  @media print {
    .axis .screen,
    .axis .overview input {
      display: none !important;
    }
    .axis .printed {
      display: flex;
    }
    .axis {
      print-color-adjust: exact;
    }
  }
  @media (forced-colors: active) {
    .axis svg {
      forced-color-adjust: none;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_tone: CanvasText;
      --_border: CanvasText;
      --_border-strong: CanvasText;
      --_surface: Canvas;
      --_ground: Canvas;
      --_sunken: Canvas;
      --_soft: Canvas;
      --_accent: Highlight;
      --_on-accent: HighlightText;
      --_accent-soft: Canvas;
      --_focus: Highlight;
    }
    .axis .bar,
    .axis .bar.odd {
      fill: Canvas;
      stroke: CanvasText;
    }
    .axis .years {
      stroke: GrayText;
    }
  }
`;
