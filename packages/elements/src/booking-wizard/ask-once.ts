import type { WizardState } from '@keyturn/sdk';
import { html, type TemplateResult } from 'lit';
import { focusIn } from './focus-in.ts';
import type { WizardHost } from './wizard-host.ts';

/** What is asked once more before it is done. */
export interface Question {
  /** Id of the button in the element's root. */
  readonly id: string;
  readonly label: string;
  readonly question: string;
  readonly act: () => void;
}

/** Shows the button of a question, or the question once the button was pressed. */
export type AskOnce = (question: Question) => TemplateResult;

const placeOf = ({ page, creation }: WizardState): string => `${page} ${creation.phase}`;

/** Makes the buttons that ask once more; one question is open at a time, and focus goes along. */
export function createAskOnce(
  host: Pick<WizardHost, 'words' | 'session' | 'renderRoot' | 'requestUpdate' | 'updateComplete'>,
): AskOnce {
  let open: string | undefined;
  /** Where it was asked: a question is about what was on the screen. */
  let at = '';
  host.session.subscribe((state) => {
    if (placeOf(state) !== at) open = undefined;
  });
  const show = (id: string | undefined, focus: string): void => {
    open = id;
    at = placeOf(host.session.state);
    focusIn(host, `#${focus}`);
  };
  return ({ id, label, question, act }) => {
    if (open !== id)
      return html`<button type="button" id=${id} class="quiet large" @click=${() => show(id, `${id}-keep`)}>
        ${label}
      </button>`;
    const yes = (): void => {
      open = undefined;
      act();
      host.requestUpdate();
    };
    return html`<div class="row ask" role="group" aria-labelledby="${id}-question">
      <span class="small" id="${id}-question">${question}</span>
      <button type="button" class="warn" @click=${yes}>${label}</button>
      <button
        type="button"
        id="${id}-keep"
        aria-describedby="${id}-question"
        @click=${() => show(undefined, id)}
      >
        ${host.words.plain('cancel')}
      </button>
    </div>`;
  };
}
