import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmationView } from './confirmation-dialog.ts';
import { fits } from './fits.ts';
import { firstProblem } from './first-problem.ts';
import { problemText } from './problem-text.ts';
import type { Opening } from './opening.ts';

/** What the footer does. */
export interface FootActions {
  readonly cancel: () => void;
  readonly submit: () => void;
}

/** Whether the command can be sent, or the one whose answer was lost once more. */
export const ready = ({ state: { saving, canSave }, pending }: ConfirmationView): boolean =>
  saving.phase === 'unknown' ? Boolean(saving.fault ?? saving.refusal) : canSave && !pending();

/** Why it cannot be saved now, or what trying again does, in words; empty where what saving does is said instead. */
function whyNot(view: ConfirmationView): string {
  const { host, state } = view;
  const problem = firstProblem(view);
  if (state.saving.phase === 'unknown') return ready(view) ? host.words.plain('answerLost') : '';
  if (state.saving.phase !== 'idle') return '';
  if (problem) return problemText(problem, view);
  const { status } = state.preview;
  return status === 'loading'
    ? host.words.plain('workingOut')
    : status === 'failed'
      ? host.words.plain('previewFailed')
      : '';
}

/** What saving does in a sentence, as the preview has it. */
export function consequence({ kind, host, state }: ConfirmationView): readonly [sentence: string, more: string] {
  const { value, fresh } = state.preview;
  return value && fresh ? kind.consequence(value, host) : ['', ''];
}

/** What saving does or why it cannot be, *Cancel*, and the primary button. */
export function confirmationFoot(opening: Opening, busy: boolean, { cancel, submit }: FootActions): TemplateResult {
  const view = opening.view();
  const { host, kind, state } = view;
  const { words } = host;
  const fields = opening.fields();
  const [sentence, more] = consequence(view);
  const why = whyNot(view);
  const possible = fields && fits(fields.view);
  // A command without an answer is not cancelled by leaving.
  const leaves = possible && state.saving.phase !== 'unknown';
  const id = `${kind.event}-consequence`;
  return html`<p class="grow small" id=${id}>
      ${!possible ? nothing : why ? why : html`<b>${sentence}</b> <span class="muted">${more}</span>`}
    </p>
    <button type="button" class="large" aria-disabled=${state.saving.phase === 'sending' ? 'true' : nothing} @click=${cancel}>
      ${words.plain(leaves ? 'cancel' : 'close')}
    </button>
    ${
      possible
        ? html`<button
            type="button"
            class="primary large"
            part="button primary"
            aria-busy=${busy}
            aria-disabled=${busy || ready(view) ? nothing : 'true'}
            aria-describedby=${id}
            @click=${submit}
          >
            ${label(
              words.plain(state.saving.phase === 'unknown' ? 'tryAgain' : kind.save(fields.view)),
              words.plain(kind.texts.saving),
              busy,
            )}
          </button>`
        : nothing
    }`;
}

/** The word on the button and the one while it is busy, of which the longer one gives the width. */
const label = (rest: string, saving: string, busy: boolean): TemplateResult =>
  html`<span class="swap"
    ><span class=${busy ? 'off' : ''}>${rest}</span><span class=${busy ? 'busy' : 'off'}>${saving}</span></span
  >`;
