import { html, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';
import type { Portal } from '../portal-state.ts';
import { clockSection } from './clock-section.ts';
import { toggle } from './controls.ts';
import { networkSection } from './network-section.ts';
import { storySection } from './story-section.ts';

/** The drawer that moves the demo's clock and makes things go wrong. */
export const scenarioDrawer = (portal: Portal): TemplateResult => {
  const { texts, state, demo, change, reset } = portal;
  return html`<dialog id="scenarios" class="drawer" popover aria-labelledby="scenarios-title">
    <div class="head">
      <h2 id="scenarios-title" tabindex="-1" autofocus>${texts.scenarios}</h2>
      <button class="quiet" popovertarget="scenarios" aria-label=${texts.close}>${icon('close')}</button>
    </div>
    <p class="muted">${texts.scenariosMore}</p>
    ${clockSection(portal)} ${storySection(portal)} ${networkSection(portal)}
    <section>
      <h3>${texts.wizard}</h3>
      ${toggle({ id: 'short-flow', label: texts.shortFlow, more: texts.shortFlowMore, on: state.shortFlow, set: (shortFlow) => change({ shortFlow }) })}
    </section>
    <section>
      <h3>${texts.data}</h3>
      <p class="muted">${demo.persistent ? texts.kept : texts.notKept}</p>
      <details>
        <summary class="plain">${texts.reset}</summary>
        <p>${texts.resetMore}</p>
        <button class="danger" @click=${reset}>${texts.resetYes}</button>
      </details>
    </section>
  </dialog>`;
};
