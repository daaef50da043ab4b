import { html, nothing } from 'lit';
import { faultText } from '../shared/fault-text.ts';
import { refusalText } from '../shared/refusal-text.ts';
import { statusLine } from '../shared/status-line.ts';
import type { WizardHost } from './wizard-host.ts';

/** What stands above every page while it holds: a lost answer, a refusal, answers that a change made invalid. */
export function notices(host: WizardHost, submit: () => void): unknown {
  const { words, session, state } = host;
  const { creation, dropped, storageFault } = state;
  return [
    creation.phase === 'unknown'
      ? statusLine({
          tone: 'warning',
          title: words.plain('noAnswer'),
          text: [words.plain('noAnswerText'), creation.fault ? ` ${faultText(words, creation.fault)}` : ''],
          actions: html`<button type="button" @click=${submit}>${words.plain('tryAgain')}</button>
            <button type="button" class="quiet" @click=${() => session.abandon()}>${words.plain('giveUp')}</button>`,
        })
      : nothing,
    creation.phase === 'idle' && (creation.refusal || creation.fault)
      ? statusLine({
          tone: 'danger',
          title: words.plain('notCreated'),
          text: creation.refusal
            ? refusalText(creation.refusal, host.writer)
            : creation.fault && faultText(words, creation.fault),
        })
      : nothing,
    dropped.length > 0
      ? statusLine({
          tone: 'info',
          text: words.rich('dropped', {
            fields: host.formats.list(
              dropped.map((name) => {
                const key = `field_${name}`;
                return words.has(key) ? words.plain(key) : name;
              }),
            ),
          }),
        })
      : nothing,
    storageFault ? statusLine({ tone: 'warning', text: words.plain('draftNotKept') }) : nothing,
  ];
}
