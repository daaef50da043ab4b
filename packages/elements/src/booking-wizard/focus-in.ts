import type { WizardHost } from './wizard-host.ts';

/** Renders, then puts focus on the `n`-th thing of the element that a selector finds, if there is one. */
export function focusIn(
  host: Pick<WizardHost, 'requestUpdate' | 'updateComplete' | 'renderRoot'>,
  selector: string,
  n = 0,
): void {
  host.requestUpdate();
  void host.updateComplete.then(() => host.renderRoot.querySelectorAll<HTMLElement>(selector)[n]?.focus());
}
