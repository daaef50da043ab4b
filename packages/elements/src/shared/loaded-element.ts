import { adoptStyles, html, type CSSResult, type LitElement } from 'lit';
import { common } from '../locales/en/common.ts';
import type { Strings } from '../locales/translation.ts';
import { baseStyles } from './base.styles.ts';
import { KeyturnElement } from './keyturn-element.ts';
import { notLoaded, skeleton } from './panels.ts';
import type { ViewHost } from './view-host.ts';

/** What an element loads once it stands in a page: everything that is seen of it. */
export interface ElementView {
  /** Its texts in English, beside the common ones. */
  readonly english: Strings;
  /** Its style sheets, beside the base ones. */
  readonly styles: readonly CSSResult[];
}

/**
 * An element whose looks and texts are loaded when the first one is connected, so that a page which only registers the
 * kit stays light. Until then it shows a skeleton; where they cannot be loaded it says so and offers to try again.
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
  });
  private announcement = '';
  private loading: Promise<void> | undefined;
  private failed = false;

  /** Imports the module that makes the views. */
  protected abstract loadView(): Promise<V>;
  /** Renders the element once its view is there. */
  protected abstract renderView(view: V): unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    this.load();
  }

  private load(): void {
    if (!this.view) this.loading ??= this.fetchView();
  }

  private async fetchView(): Promise<void> {
    this.failed = false;
    this.requestUpdate();
    try {
      const view = await this.loadView();
      this.view = view;
      this.english = { ...common, ...view.english };
      adoptStyles(this.shadow, [...baseStyles, ...view.styles]);
      this.loaded();
    } catch (error) {
      this.failed = true;
      this.emit('kt-failed', { code: 'NOT_LOADED' });
      console.error(error);
    }
    this.loading = undefined;
    this.requestUpdate();
  }

  /** What is to be done as soon as the view is there. */
  protected loaded(): void {}

  /** Done when what was asked for is shown, the view included. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.loading;
    return super.getUpdateComplete();
  }

  private get shadow(): ShadowRoot {
    return this.renderRoot as ShadowRoot; // Lit makes one unless `createRenderRoot` is overridden, which no element does
  }

  protected override render(): unknown {
    const { view, failed, words, announcement } = this;
    return html`${view ? this.renderView(view) : failed ? notLoaded(words, () => this.load()) : skeleton(4)}
      <p class="vh" role="status">${view ? announcement : failed ? words.plain('notLoaded') : words.plain('loading')}</p>`;
  }
}

/** What a host reads anew each time, by name, and what it does. */
type HostParts = { readonly [name in 'words' | 'formats' | 'context']: () => ViewHost[name] } & Pick<
  ViewHost,
  'announce' | 'emit'
>;

const createViewHost = (
  element: Pick<LitElement, 'renderRoot' | 'updateComplete' | 'requestUpdate'>,
  { words, formats, context, announce, emit }: HostParts,
): ViewHost => ({
  get words() {
    return words();
  },
  get formats() {
    return formats();
  },
  get context() {
    return context();
  },
  get renderRoot() {
    return element.renderRoot;
  },
  get updateComplete() {
    return element.updateComplete;
  },
  requestUpdate: () => element.requestUpdate(),
  announce,
  emit,
});
