import { html, type TemplateResult } from 'lit';
import type { Portal } from '../portal-state.ts';
import { playNobodyReapproves } from './nobody-reapproves.ts';

/** What becomes of a booking that nobody looks after, played on the demo's own data. */
export const storySection = (portal: Portal): TemplateResult => {
  const { texts } = portal;
  const play = async ({ currentTarget }: Event): Promise<void> => {
    const button = currentTarget as HTMLElement; // handlers of templates sit on elements
    const played = await playNobodyReapproves(portal).catch(() => false);
    if (played) button.closest<HTMLElement>('[popover]')?.hidePopover();
    button.nextElementSibling?.replaceChildren(played ? '' : texts.noStory);
  };
  return html`<section>
    <h3>${texts.stories}</h3>
    <p class="muted">${texts.lateHandoverMore}</p>
    <button class="plain" @click=${play}>${texts.lateHandover}</button>
    <p role="status"></p>
  </section>`;
};
