import { html, nothing, type TemplateResult } from 'lit';
import { isRefusal, type Quote } from '@keyturn/sdk';
import { refusalText } from '../shared/refusal-text.ts';
import { statusLine } from '../shared/status-line.ts';
import { whyText } from '../shared/why-text.ts';
import { focusIn } from './focus-in.ts';
import { pageLabel } from './steps.ts';
import type { WizardHost } from './wizard-host.ts';

/**
 * What stands above every page while it holds: a lost answer, a refusal, answers that a change made invalid. `sent` is
 * the quote that the refused request was made from.
 */
export function notices(host: WizardHost, sent?: Quote | null): unknown {
  const { words, state } = host;
  const { creation, dropped, storageFault } = state;
  const idle = creation.phase === 'idle';
  return [
    creation.phase === 'unknown' ? noAnswer(host) : nothing,
    idle && creation.refusal ? refused(host, creation.refusal, sent) : nothing,
    idle && creation.fault
      ? statusLine({ tone: 'danger', title: words.plain('notCreated'), text: whyText(creation.fault, host.writer) })
      : nothing,
    dropped.length > 0
      ? statusLine({
          tone: 'info',
          text: words.rich('dropped', {
            fields: host.formats.list(
              dropped.map((name) => words.known(`field_${name}`, words.known(`page_${name.replace('Id', '')}`, name))),
            ),
          }),
        })
      : nothing,
    storageFault ? statusLine({ tone: 'warning', text: words.plain('draftNotKept') }) : nothing,
  ];
}

/** A request whose answer was lost; without a fault it was sent so long ago that it cannot be sent once more. */
function noAnswer(host: WizardHost): TemplateResult {
  const { words, state, session, writer, askOnce, renderRoot } = host;
  const why = state.creation.fault ?? state.creation.refusal;
  return statusLine({
    tone: 'warning',
    title: words.plain('noAnswer'),
    text: why ? `${words.plain('noAnswerText')} ${whyText(why, writer)}` : words.plain('noAnswerOld'),
    actions: askOnce({
      id: 'give-up',
      label: words.plain('giveUp'),
      question: words.plain('giveUpQuestion'),
      act() {
        session.abandon();
        focusIn(host, renderRoot.querySelector('dialog:modal') ? 'dialog:modal .primary' : '#page-heading');
      },
    }),
  });
}

/** Why the request was refused, and the page that mends it. */
function refused(
  { words, formats, state, session, writer }: WizardHost,
  refusal: NonNullable<WizardHost['state']['creation']['refusal']>,
  sent: Quote | null | undefined,
): TemplateResult {
  const page = state.pages.find(({ problems }) => problems.length > 0);
  const mend = html`<button type="button" @click=${() => session.goTo(page?.id ?? '')}>
    ${page && words.plain('goToPage', { page: pageLabel(page, { words }) })}
  </button>`;
  const stale = isRefusal(refusal, 'QUOTE_STALE') && sent ? [sent.summary, refusal.facts.quote.summary] : [];
  const [before, after] = stale.map(({ first, total }) => ({
    first: formats.money(first.amounts.gross),
    total: formats.money(total.gross),
  }));
  return statusLine({
    tone: before ? 'warning' : 'danger',
    title: words.plain('notCreated'),
    text: [
      refusalText(refusal, writer),
      before && after
        ? html`<p>${words.rich('firstBillChanged', { before: before.first, after: after.first })}</p>
            <p>${words.rich('termChanged', { before: before.total, after: after.total })}</p>`
        : '',
    ],
    actions: page && page.id !== state.page ? mend : nothing,
  });
}
