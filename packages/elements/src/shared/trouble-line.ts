import { html, nothing } from 'lit';
import type { Refusal } from '@keyturn/sdk';
import type { TextKey } from '../locales/translation.ts';
import type { RefusalWriter } from './refusal-text.ts';
import { statusLine } from './status-line.ts';
import { whyText } from './why-text.ts';

/** Why something could not be read, `more` behind it, and how to try again; nothing where there is no trouble. */
export const troubleLine = (
  writer: RefusalWriter,
  title: TextKey,
  trouble: Refusal | Error | null | undefined,
  retry: () => unknown,
  more = '',
): unknown =>
  trouble
    ? statusLine({
        tone: 'danger',
        title: writer.words.plain(title),
        text: `${whyText(trouble, writer)} ${more}`,
        actions: html`<button type="button" @click=${retry}>${writer.words.plain('tryAgain')}</button>`,
      })
    : nothing;
