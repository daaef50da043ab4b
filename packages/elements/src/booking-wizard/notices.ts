import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '@keyturn/billing';
import { isRefusal, type Quote, type Refusal } from '@keyturn/sdk';
import { refusalText } from '../shared/refusal-text.ts';
import { statusLine } from '../shared/status-line.ts';
import { whyText } from '../shared/why-text.ts';
import { focusIn } from './focus-in.ts';
import { goToPage } from './go-to-page.ts';
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
    text: why ? `${whyText(why, writer)} ${words.plain('noAnswerText')}` : words.plain('noAnswerOld'),
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
function refused(host: WizardHost, refusal: Refusal, sent: Quote | null | undefined): TemplateResult {
  const { state, writer, words } = host;
  const page = state.pages.find(({ problems }) => problems.length > 0);
  const stale = isRefusal(refusal, 'QUOTE_STALE') && sent;
  return statusLine({
    tone: stale ? 'warning' : 'danger',
    title: words.plain('notCreated'),
    text: stale ? changes(host, sent.summary, refusal.facts.quote.summary) : refusalText(refusal, writer),
    actions: page && page.id !== state.page ? goToPage(page, host) : nothing,
  });
}

/** What is another amount in a quote than in the one that was sent; none where only its dates or terms are others. */
function changes({ words, formats }: WizardHost, before: Quote['summary'], after: Quote['summary']): unknown {
  const change = (key: 'firstBillChanged' | 'termChanged', from: Money, to: Money): unknown =>
    from.amount === to.amount
      ? []
      : html`<p>${words.rich(key, { before: formats.money(from), after: formats.money(to) })}</p>`;
  const changed = [
    change('firstBillChanged', before.first.amounts.gross, after.first.amounts.gross),
    change('termChanged', before.total.gross, after.total.gross),
  ].flat();
  return changed.length > 0 ? [words.plain('refusal_QUOTE_STALE'), changed] : words.plain('onlyTermsChanged');
}
