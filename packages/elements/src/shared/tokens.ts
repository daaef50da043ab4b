import { css, unsafeCSS } from 'lit';

/** Every colour token: light and dark (look.md). A host sets `--kt-<name>` on any ancestor. */
export const colours = {
  accent: ['#2f56c4', '#9db5ff'],
  'on-accent': ['#fff', '#0f1733'],
  'accent-soft': ['#edf1fc', '#212a45'],
  surface: ['#fff', '#17191e'],
  sunken: ['#f6f7f9', '#111317'],
  raised: ['#fff', '#1f2228'],
  text: ['#191c22', '#eceef2'],
  muted: ['#59606d', '#a3aab7'],
  border: ['#e1e4ea', '#2d323b'],
  'border-strong': ['#858d9b', '#6f7888'],
  success: ['#146c43', '#62cf98'],
  'success-soft': ['#e6f4ec', '#15301f'],
  warning: ['#845000', '#efba5e'],
  'warning-soft': ['#fdf1dc', '#35280f'],
  danger: ['#b3261e', '#ff9c92'],
  'danger-soft': ['#fceceb', '#3d1c1a'],
  focus: ['#2f56c4', '#9db5ff'],
} as const;

const declarations = Object.entries(colours).map(
  ([name, [light, dark]]) => `--_${name}:var(--kt-${name},light-dark(${light},${dark}))`,
);

/**
 * The kit's tokens under private names, each read from the host with a default; the public names are never set on
 * `:host`, so the host's cascade wins (elements.md 8). Only the constants above are in the text.
 */
export const tokens = css`
  :host {
    ${unsafeCSS(declarations.join(';'))};
    --_radius: var(--kt-radius, 6px);
    --_space: var(--kt-space, 4px);
    --_control: var(--kt-control, 32px);
    --_duration: var(--kt-duration, 140ms);
    --_shadow: var(
      --kt-shadow,
      0 1px 2px light-dark(rgb(20 24 34 / 0.06), rgb(0 0 0 / 0.4)),
      0 12px 32px -6px light-dark(rgb(20 24 34 / 0.18), rgb(0 0 0 / 0.6))
    );
    font-family: var(--kt-font, inherit);
    font-size: var(--kt-font-size, inherit);
    color: var(--_text);
  }
  :host([density='compact']) {
    --_control: var(--kt-control, 28px);
  }
`;
