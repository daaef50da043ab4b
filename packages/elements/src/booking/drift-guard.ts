import { html, nothing } from 'lit';
import { attentionText } from '../shared/attention.ts';
import { statusLine } from '../shared/status-line.ts';
import { startText } from '../shared/start-text.ts';
import type { PageView } from './page-view.ts';

/**
 * The drift guard: amber where the start is near and something is missing, red once it is reached, each with what to do
 * (domain.md §5); amber too past the end. An approved booking without either offers *What if nobody re-approves?* alone.
 */
export const driftGuard = (page: PageView): unknown => {
  const { words, formats, booking, attention, viewerZone, whatIfOpen } = page;
  if (attention?.passed === 'end') return html`<div part="guard warning">${termOver(page)}</div>`;
  if (booking.status !== 'approved') return nothing;
  const ask = html`<button
    type="button"
    id="what-if-ask"
    class=${attention ? '' : 'link'}
    aria-expanded=${whatIfOpen}
    @click=${() => page.openWhatIf(!whatIfOpen)}
  >
    ${words.plain('whatIf')}
  </button>`;
  if (!attention) return html`<p class="what-if-way">${ask}</p>`;
  const mayReapprove = booking.actions.some(({ event, allowed }) => event === 'reapprove' && allowed);
  const start = startText(booking.start, viewerZone, words, formats);
  const red = attention.tone === 'danger';
  return html`<div part="guard ${attention.tone}">${statusLine({
    tone: attention.tone,
    title: red ? attentionText(attention, words) : words.rich('guardSoon', { start }),
    text: red ? words.rich('guardOverdue', { start }) : lacks(page),
    actions: html`${ask}${
      mayReapprove && red
        ? html`<button type="button" @click=${() => page.act('reapprove')}>${words.plain('event_reapprove')}</button>`
        : nothing
    }`,
  })}</div>`;
};

/** That the vehicle was kept past the end, and whether that is billed (policy `overrun`). */
const termOver = ({ words, formats, booking, data }: PageView): unknown =>
  statusLine({
    tone: 'warning',
    title: words.rich('guardOver', { date: formats.date(booking.endDate) }),
    text: words.known(`guardOver_${data.policy.value?.overrun}`, ''),
  });

const lacks = ({ words, formats, attention }: PageView): unknown =>
  words.rich('guardLacks', {
    lacks: formats.list((attention?.lacks ?? []).map((lack) => words.plain(`${lack}_text`))),
  });
