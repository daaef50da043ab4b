import { adoptStyles, html, type CSSResult, type PropertyValues } from 'lit';
import { common } from '../locales/en/common.ts';
import type { Strings } from '../locales/translation.ts';
import { baseStyles } from './base.styles.ts';
import { createViewHost } from './create-view-host.ts';
import { KeyturnElement } from './keyturn-element.ts';
import { notConfigured, notLoaded, skeleton } from './panels.ts';
import type { ElementView, ViewHost } from './view-host.ts';

export type { ElementView };

/**
 * An element whose looks and texts are loaded when the first one is connected, so that a page which only registers the
 * kit stays light. Until then it shows a skeleton; where they cannot be loaded it says so, sends `kt-failed` with
 * `NOT_LOADED`, and offers to try again. Without a backend it says that it is not connected, loaded or not.
 */
export abstract class LoadedElement<V extends ElementView> extends KeyturnElement {
  static override styles: CSSResult[] = baseStyles;

  protected override english: Strings = common;
  /** What was loaded, `undefined` until then. */
  protected view: V | undefined;
  /** The element as the parts of its view see it. */
  protected readonly host: ViewHost = createViewHost(this, {
    words: () => this.words,
    formats: () => this.formats,
    context: () => this.settings,
    announce: (text) => {
      this.announcement = text;
      this.requestUpdate();
    },
    emit: (type, detail, cancelable) => this.emit(type, detail, cancelable),
    addTexts: (english) => {
      this.english = { ...this.english, ...english };
    },
  });
  private announcement = '';
  private loading: Promise<void> | undefined;
  private failed = false;
  private viewShown = false;
  /** The focus was on *Try again*, and goes to the heading of the view as soon as there is one. */
  private focusHeading = false;

  /** Imports the module that makes the views. */
  protected abstract loadView(): Promise<V>;
  /** Renders the element once its view is there and it has a backend. */
  protected abstract renderView(view: V): unknown;

  /** What is to be done as soon as the view is there. */
  protected loaded(_view: V): void {}

  /** Puts around whatever is shown what stands there at all times, such as slots. Default: nothing. */
  protected frame(shown: unknown): unknown {
    return shown;
  }

  /** What the live region says once the view is there. Default: what was announced last. */
  protected spoken(announced: string): string {
    return announced;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.view) this.load();
    // What was closed while it was away is opened again.
    this.requestUpdate();
  }

  private readonly load = (): void => {
    this.loading ??= this.fetchView();
    this.requestUpdate();
  };

  private async fetchView(): Promise<void> {
    try {
      const view = await this.loadView();
      adoptStyles(this.shadow, [...baseStyles, ...view.styles]);
      this.english = { ...common, ...view.english };
      this.loaded(view);
      this.view = view;
      this.failed = false;
    } catch (error) {
      this.failed = true;
      this.emit('kt-failed', { code: 'NOT_LOADED' });
      console.error(error);
    }
    this.loading = undefined;
    this.requestUpdate();
  }

  /** Done when what was asked for is shown, the view included. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.loading;
    return super.getUpdateComplete();
  }

  private get shadow(): ShadowRoot {
    return this.renderRoot as ShadowRoot; // Lit makes one unless `createRenderRoot` is overridden, which no element does
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.view || this.viewShown) return;
    this.viewShown = true;
    this.focusHeading = Boolean(this.shadow.activeElement);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setState('loading', Boolean(this.loading));
    if (this.configured) this.setState('error', this.failed);
    const heading = this.focusHeading && this.shadow.querySelector<HTMLElement>('h2[tabindex]');
    if (!heading) return;
    this.focusHeading = false;
    const { activeElement, body } = this.ownerDocument;
    if (activeElement === body) heading.focus();
  }

  protected override render(): unknown {
    const { view, failed, loading, words, announcement } = this;
    if (!this.configured) return this.frame(notConfigured(words));
    const stuck = failed && !loading;
    const instead = failed ? notLoaded(words, { busy: !stuck, retry: this.load }) : skeleton(8);
    const spoken = view ? this.spoken(announcement) : words.plain(stuck ? 'notLoaded' : 'loading');
    return html`${this.frame(view ? this.renderView(view) : instead)}
      <p class="vh" role="status">${spoken}</p>`;
  }
}
