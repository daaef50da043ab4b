import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import { refusalText } from '../shared/refusal-text.ts';
import type { WizardHost } from './wizard-host.ts';

/** What the footer needs. */
export interface Footer {
  readonly host: WizardHost;
  /** The folded billing summary of narrow containers. */
  readonly bar: unknown;
  readonly submit: () => void;
  readonly restart: () => Promise<void>;
}

/** *Back*, *Next step*, why one cannot go on yet, and what becomes of the draft. */
export function footer({ host, bar, restart }: Footer): TemplateResult {
  const { words, session, state } = host;
  const { next, page, pages, locked } = state;
  const first = pages[0]?.id === page;
  const problem = next.problems[0];
  return html`<footer class="foot" part="footer">
    ${bar}
    <div class="row">
      ${
        first
          ? html`<button type="button" class="quiet large" @click=${() => void restart()}>${words.plain('discard')}</button>`
          : html`<button
              type="button"
              class="large"
              aria-disabled=${locked ? 'true' : nothing}
              @click=${() => session.back()}
            >
              ${words.plain('back')}
            </button>`
      }
      <small class="grow end" id="why-not">${problem ? refusalText(problem, host.writer) : nothing}</small>
      ${
        page === 'confirm'
          ? nothing
          : html`<button
              type="button"
              class="primary large"
              part="button primary"
              aria-disabled=${next.allowed ? nothing : 'true'}
              aria-describedby="why-not"
              @click=${host.next}
            >
              ${page === 'when' ? [icon('search'), words.plain('searchAssets')] : words.plain('nextStep')}
            </button>`
      }
    </div>
  </footer>`;
}
