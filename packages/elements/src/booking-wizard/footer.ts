import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import { refusalText } from '../shared/refusal-text.ts';
import { blockedBy } from './blocked-by.ts';
import { isReading } from './reading.ts';
import type { WizardHost } from './wizard-host.ts';

/** What the footer needs. */
export interface Footer {
  /** The folded billing summary of narrow containers. */
  readonly bar: unknown;
  /** Whether the host keeps the draft. */
  readonly kept: boolean;
  readonly discard: () => void;
}

/** *Back*, *Next step*, why one cannot go on yet, and what becomes of the draft. */
export function footer(host: WizardHost, { bar, kept, discard }: Footer): TemplateResult {
  const { words, session, state } = host;
  const { next, page, pages, locked, storageFault } = state;
  const blocked = blockedBy(state);
  const problem = next.problems[0] ?? blocked?.problems[0];
  const whyNot = isReading(state) ? words.plain('loading') : problem ? refusalText(problem, host.writer) : nothing;
  const back = html`<button
    type="button"
    class="large"
    aria-disabled=${locked ? 'true' : nothing}
    @click=${() => session.back()}
  >
    ${words.plain('back')}
  </button>`;
  const nextStep = html`<button
    type="button"
    class="primary large"
    part="button primary"
    aria-disabled=${next.allowed && !blocked ? nothing : 'true'}
    aria-describedby="why-not"
    @click=${host.next}
  >
    ${page === 'when' ? [icon('search'), words.plain('searchAssets')] : words.plain('nextStep')}
  </button>`;
  const texts = { id: 'discard', label: words.plain('discard'), question: words.plain('discardQuestion') };
  return html`<footer class="foot" part="footer">
    ${bar}
    <div class="row">
      ${pages[0]?.id !== page ? back : locked ? nothing : host.askOnce({ ...texts, act: discard })}
      ${kept && !storageFault ? html`<small class="draft-kept">${words.plain('draftKept')}</small>` : nothing}
      <small class="grow end" id="why-not">${whyNot}</small>
      ${page === 'confirm' ? nothing : nextStep}
    </div>
  </footer>`;
}
