import { localAt, resolveStart } from '@keyturn/billing';
import { html, type TemplateResult } from 'lit';
import { cityOf, writeInstant } from '../formats.ts';
import type { Portal } from '../portal-state.ts';
import { fill } from '../texts/texts.ts';

const steps = [
  ['minutes15', { minutes: 15 }],
  ['hour', { hours: 1 }],
  ['day', { days: 1 }],
  ['week', { days: 7 }],
] as const;

/** The demo's clock: what it shows, buttons that move it on, and a field that sets it. */
export const clockSection = ({ demo, dealer, speech, texts }: Portal): TemplateResult => {
  const { timeZone } = dealer;
  const city = cityOf(timeZone);
  const now = demo.clock.now();
  const { date, time } = localAt(now, timeZone);
  const setTo = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = event.target instanceof HTMLFormElement ? event.target.querySelector('input') : null;
    const [newDate = '', newTime = ''] = field?.value.split('T') ?? [];
    void demo.clock.set(resolveStart({ date: newDate, time: newTime.slice(0, 5), timeZone }).instant);
  };
  return html`<section>
    <h3>${texts.clock}</h3>
    <p class="now" role="status">
      <time datetime=${now}>${writeInstant(now, speech.locale, timeZone)}</time> <span class="muted">${city}</span>
    </p>
    <p class="muted">${texts.clockMore}</p>
    <div class="row">
      ${steps.map(
        ([name, step]) =>
          html`<button class="plain" @click=${() => void demo.clock.advance(step)}>${texts[name]}</button>`,
      )}
    </div>
    <form class="set" @submit=${setTo}>
      <label for="clock-field">${fill(texts.setTo, { city })}</label>
      <input id="clock-field" name="instant" type="datetime-local" required .value="${date}T${time}" />
      <button class="plain">${texts.set}</button>
    </form>
  </section>`;
};
