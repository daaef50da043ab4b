import { html, type TemplateResult } from 'lit';
import { page } from '../pages/page.ts';
import type { Portal } from '../portal-state.ts';
import { scenarioDrawer } from '../scenarios/scenario-drawer.ts';
import { sidePanel } from './side-panel.ts';
import { topBar } from './top-bar.ts';

/** The portal around its content. */
export const frame = (portal: Portal): TemplateResult => html`
  <a class="skip" href="#content" @click=${toContent}>${portal.texts.skip}</a>
  <div class="portal">
    ${sidePanel(portal)}
    <div class="column">
      ${topBar(portal)}
      <main id="content" tabindex="-1">${page(portal)}</main>
    </div>
  </div>
  ${scenarioDrawer(portal)}
`;

// The hash is the route: the link moves the focus and leaves it alone.
function toContent(event: Event): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
