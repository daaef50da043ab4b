import { createSchedule, type LocalStart } from '@keyturn/billing';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextKey } from '../../locales/translation.ts';
import { firstBillText } from '../../shared/first-bill-text.ts';
import type { WizardHost } from '../wizard-host.ts';

/** The triggers by which the first bill comes with the start itself. */
const withStart: ReadonlySet<string> = new Set(['on_start_date', 'on_begin']);

/**
 * What a start decides: the start with the next three bill dates, on which days bills fall, and when the first one is
 * raised. One that is not in the future decides nothing.
 */
export function whenDecides(
  chosen: LocalStart | undefined,
  { words, formats, policy, state }: WizardHost,
): TemplateResult {
  const past = state.pages.some(({ problems }) => problems.some(({ code }) => code === 'START_NOT_IN_FUTURE'));
  const start = past ? undefined : chosen;
  const facts = (anchor: LocalStart): TemplateResult => {
    const { frequency, firstBill } = policy;
    const monthly = frequency === 'monthly';
    const mark = withStart.has(firstBill.trigger) ? 'billFirst' : 'startMark';
    const day = +anchor.date.slice(8);
    const row = (label: TextKey, text: unknown): TemplateResult =>
      html`<dt class="muted">${words.plain(label)}</dt>
        <dd>${text}</dd>`;
    return html`<ol class="marks">
        ${Array.from(
          createSchedule({ anchor, frequency, duration: monthly ? { months: 4 } : { weeks: 4 } }),
          ({ index, date }) => html`<li>
            <b class="num">${formats.dayMonth(date)}</b>
            <small>${words.plain(index ? 'billNumber' : mark, { n: index + 1 })}</small>
          </li>`,
        )}
      </ol>
      <dl>
        ${row('fallOn', words.rich(`fallOn_${frequency}`, { day, weekday: formats.weekday(anchor.date) }))}
        ${monthly ? row('shortMonths', words.rich(day > 28 ? 'shortLast' : 'shortNone', { day })) : nothing}
        ${row('firstBill', firstBillText(firstBill, words))} ${row('changeLater', words.plain('changeLaterText'))}
      </dl>`;
  };
  return html`<section class="box decides" aria-labelledby="decides">
    <h3 id="decides">${words.plain('decides')}</h3>
    ${start ? facts(start) : html`<p class="muted">${words.plain('decidesNothing')}</p>`}
  </section>`;
}
