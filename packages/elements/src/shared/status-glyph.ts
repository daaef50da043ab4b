import { html, type TemplateResult } from 'lit';
import type { Texts } from './texts.ts';

const tick = 'M3.8 6.2l1.6 1.6 2.9-3.4';

/** What is drawn inside the ring of each status, in 12 × 12. */
const marks: Readonly<Record<string, string>> = {
  approved: tick,
  verified: tick,
  in_progress: 'M6 2.6a3.4 3.4 0 0 1 0 6.8z',
  completed: tick,
  declined: 'M4.2 4.2l3.6 3.6M7.8 4.2L4.2 7.8',
  cancelled: 'M2.8 9.2l6.4-6.4',
};

/**
 * The status of a booking, account or driver by shape and word, colour second (look.md). One that a newer backend has
 * shows its own name.
 */
export const statusGlyph = (status: string, words: Texts): TemplateResult =>
  html`<span class="status ${status}"
    ><svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="4.8" /><path d=${marks[status] ?? ''} /></svg
    >${words.known(`status_${status}`, status)}</span
  >`;
