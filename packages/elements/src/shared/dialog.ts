import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.ts';
import type { Texts } from './texts.ts';

/** What a modal dialog consists of. */
export interface Dialog {
  /** Id of the `<dialog>` in the element's root. */
  readonly id: string;
  readonly words: Texts;
  readonly title: unknown;
  readonly lead?: unknown;
  readonly body: unknown;
  readonly foot: unknown;
  /** It was closed, by whatever means. */
  readonly closed: () => void;
  /** Decides about closing when the cross or Escape is pressed. Default: both close. */
  readonly leave?: (by: 'close' | 'escape') => void;
}

/** A modal dialog with head, scrolling body and footer; `showModal` opens it. */
export const dialog = ({ id, words, title, lead, body, foot, closed, leave }: Dialog): TemplateResult => html`<dialog
  id=${id}
  part="dialog"
  aria-labelledby="${id}-heading"
  @close=${closed}
  @cancel=${
    leave
      ? (event: Event) => {
          event.preventDefault();
          leave('escape');
        }
      : nothing
  }
>
  <header class="row">
    <div class="grow">
      <h2 id="${id}-heading">${title}</h2>
      <p class="muted small">${lead}</p>
    </div>
    <button
      type="button"
      class="icon-only quiet"
      aria-label=${words.plain('close')}
      @click=${({ currentTarget }: Event) =>
        leave ? leave('close') : (currentTarget as HTMLElement).closest('dialog')?.close()}
    >
      ${icon('close')}
    </button>
  </header>
  <div class="dialog-body stack" tabindex="-1">${body}</div>
  <footer class="row">${foot}</footer>
</dialog>`;

/**
 * Opens a dialog with focus on its primary button, or on what else a selector finds first; also one that lost its place
 * on top as its element was moved.
 */
export function showModal(element: HTMLDialogElement, focus = '.primary'): void {
  if (!element.isConnected || element.matches(':modal')) return;
  element.open = false;
  element.showModal();
  element.querySelector<HTMLElement>(focus)?.focus();
}
