import { focusIn } from './focus-in.ts';
import type { WizardHost } from './wizard-host.ts';

/** Reads again what failed; the focus goes to the heading, as the button that was pressed goes away. */
export function refreshFrom(host: WizardHost): void {
  void host.session.refresh();
  focusIn(host, '#page-heading');
}
