import type { ScenarioSettings } from '@keyturn/mocks/browser';
import { html, type TemplateResult } from 'lit';
import type { Portal } from '../portal-state.ts';
import { fill, type PortalTextKey } from '../texts/texts.ts';
import { slider, toggle } from './controls.ts';

/** One way in which the network or the backend goes wrong: its texts, whether it is on, and what makes it so. */
type Fault = readonly [
  name: PortalTextKey,
  more: PortalTextKey,
  isOn: (settings: ScenarioSettings) => boolean,
  turn: (on: boolean) => Partial<ScenarioSettings>,
];

const faults: readonly Fault[] = [
  ['offline', 'offlineMore', ({ offline }) => offline, (offline) => ({ offline })],
  ['empty', 'emptyMore', ({ empty }) => empty, (empty) => ({ empty })],
  // All of them: one alone is mended by the client's own retry, before anybody sees it.
  ['lost', 'lostMore', (now) => now.loseAnswers !== 'never', (on) => ({ loseAnswers: on ? 'always' : 'never' })],
  ['conflict', 'conflictMore', (now) => now.conflict !== 'never', (on) => ({ conflict: on ? 'once' : 'never' })],
];

/** What can go wrong between the portal and its backend. */
export const networkSection = ({ demo, texts, speech }: Portal): TemplateResult => {
  const settings = demo.scenario.get();
  const { latencyMs, failureRate } = settings;
  const set = (patch: Partial<ScenarioSettings>): void => void demo.scenario.set(patch);
  return html`<section>
    <h3>${texts.network}</h3>
    ${slider({
      id: 'latency',
      label: texts.latency,
      shown: fill(texts.latencyValue, { value: latencyMs.toLocaleString(speech.locale) }),
      value: latencyMs,
      max: 3000,
      step: 100,
      set: (value) => set({ latencyMs: value }),
    })}
    ${slider({
      id: 'failures',
      label: texts.failures,
      shown: failureRate.toLocaleString(speech.locale, { style: 'percent' }),
      value: failureRate * 100,
      max: 100,
      step: 5,
      set: (value) => set({ failureRate: value / 100 }),
    })}
    ${faults.map(([name, more, isOn, turn]) => toggle({ id: name, label: texts[name], more: texts[more], on: isOn(settings), set: (on) => set(turn(on)) }))}
  </section>`;
};
