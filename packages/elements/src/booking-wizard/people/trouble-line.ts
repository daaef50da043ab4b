import { html, nothing } from 'lit';
import type { Refusal } from '@keyturn/sdk';
import type { TextKey } from '../../locales/translation.ts';
import { faultText } from '../../shared/fault-text.ts';
import { refusalText } from '../../shared/refusal-text.ts';
import { statusLine } from '../../shared/status-line.ts';
import type { WizardHost } from '../wizard-host.ts';

/** Why something could not be read, and how to try again; nothing where there is no trouble. */
export const troubleLine = (
  { words, writer }: WizardHost,
  title: TextKey,
  trouble: Refusal | Error | null | undefined,
  retry: () => Promise<void>,
): unknown =>
  trouble
    ? statusLine({
        tone: 'danger',
        title: words.plain(title),
        text: trouble instanceof Error ? faultText(words, trouble) : refusalText(trouble, writer),
        actions: html`<button type="button" @click=${() => void retry()}>${words.plain('tryAgain')}</button>`,
      })
    : nothing;
