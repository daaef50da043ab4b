import { html, nothing, type PropertyValues } from 'lit';
import {
  createWizardSession,
  type DraftStorage,
  type WizardDraft,
  type WizardFlow,
  type WizardSession,
  type WizardSessionOptions,
  type WizardState,
} from '@keyturn/sdk';
import { common } from '../locales/en/common.ts';
import { refusals } from '../locales/en/refusals.ts';
import { wizard } from '../locales/en/wizard.ts';
import { baseStyles } from '../shared/base.styles.ts';
import { KeyturnElement } from '../shared/keyturn-element.ts';
import { faultPanel, notConfigured, skeleton } from '../shared/panels.ts';
import { fieldOf, issuesOf, needText } from '../shared/refusal-text.ts';
import { wizardStyles } from './booking-wizard.styles.ts';
import { created } from './created.ts';
import { footer } from './footer.ts';
import { notices } from './notices.ts';
import { pageHeading } from './page-heading.ts';
import { pages } from './pages/pages.ts';
import { problemSummary } from './problem-summary.ts';
import { steps } from './steps.ts';
import { createSummary, type Summary } from './summary/summary.ts';
import { submitRequest } from './submit-request.ts';
import type { AssetPicture, WizardHost, WizardPageView } from './wizard-host.ts';

/**
 * `kt-booking-wizard`: makes a booking request, page by page, with a live billing summary (domain.md §2).
 *
 * @fires kt-ready - The first page can be filled in.
 * @fires kt-step-changed - Another page is shown: `{ page, index, count }`.
 * @fires kt-before-submit - Cancelable, before the request is sent; `waitUntil(promise)` puts it off.
 * @fires kt-booking-requested - The booking exists: `{ id, reference }`.
 * @fires kt-view-all-requested - *View all bookings* was pressed: `{ id, reference }`.
 * @fires kt-failed - The wizard could not begin: `{ code }`.
 * @slot heading - Above the steps.
 * @slot page-<id> - The host's content of a page of its own.
 * @slot footer - Below everything.
 */
export class BookingWizardElement extends KeyturnElement {
  static override styles = [baseStyles, wizardStyles];
  static override properties = {
    ...super.properties,
    flow: { attribute: false },
    draftStorage: { attribute: false },
    formStorage: { attribute: false },
    assetPicture: { attribute: false },
  };

  /** The host's flow in place of the tenant's. */
  declare flow: WizardFlow | undefined;
  /** Where the draft is kept, to be resumed after a reload. Default: nowhere. */
  declare draftStorage: DraftStorage | undefined;
  /** Where half-typed people are kept for a day at most; meant for session storage. Default: nowhere. */
  declare formStorage: DraftStorage | undefined;
  /** Gives the address of an asset's picture. */
  declare assetPicture: AssetPicture | undefined;

  protected override readonly english = { ...common, ...refusals, ...wizard };
  private session: WizardSession | undefined;
  private builtFrom: readonly unknown[] = [];
  private unsubscribe: (() => void) | undefined;
  private seen: Partial<WizardState> = {};
  private tried = false;
  private focusHeading = false;
  private announcement = '';
  private pageViews = new Map<string, WizardPageView>();
  private summary: Summary | undefined;
  private host: WizardHost | undefined;

  /** The session behind the element, for hosts that fill a page of their own; `undefined` until it is configured. */
  get wizardSession(): WizardSession | undefined {
    return this.session;
  }

  /** Goes to a page if every page before it is complete; tells whether it went. */
  goTo(page: string): boolean {
    return this.session?.goTo(page) ?? false;
  }

  /** Reads again whatever failed, and the quote. */
  async refresh(): Promise<void> {
    await this.session?.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A node that is only moved is connected again by then, and goes on.
    queueMicrotask(() => {
      if (!this.isConnected) this.stop();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { settings } = this;
    if (!settings || !this.isConnected) return;
    const [, storage] = this.builtFrom;
    const parts = [settings.backend, this.draftStorage, JSON.stringify(this.flow)];
    if (this.session && parts.every((part, n) => part === this.builtFrom[n])) return;
    this.start(this.session && storage === this.draftStorage ? this.session.snapshot() : undefined);
  }

  private start(draft?: WizardDraft): void {
    const { settings, draftStorage, flow } = this;
    if (!settings) return;
    this.stop();
    this.builtFrom = [settings.backend, draftStorage, JSON.stringify(flow)];
    this.pageViews.clear();
    const session = createWizardSession({
      backend: settings.backend,
      // The clock of the moment, should the host give another one later.
      platform: {
        now: () => (this.settings ?? settings).platform.now(),
        newKey: () => (this.settings ?? settings).platform.newKey(),
      },
      ...(draftStorage ? { storage: draftStorage } : {}),
      // The session checks what a flow prefills.
      ...(flow ? { flow: flow as NonNullable<WizardSessionOptions['flow']> } : {}),
      ...(draft ? { draft } : {}),
    });
    this.session = session;
    this.host = this.makeHost(session);
    this.summary = createSummary(this.host);
    this.unsubscribe = session.subscribe((state) => this.changed(state));
    this.seen = {};
    void session.open();
  }

  private stop(): void {
    this.unsubscribe?.();
    for (const view of this.pageViews.values()) view.left?.();
    this.session?.close();
    this.session = undefined;
  }

  private changed(state: WizardState): void {
    const { seen } = this;
    this.seen = state;
    if (state.page !== seen.page) this.tried = false;
    if (state.status !== seen.status && state.status === 'ready') this.emit('kt-ready');
    if (state.status !== seen.status && state.status === 'failed') this.emit('kt-failed', { code: 'NOT_READY' });
    if (state.page !== seen.page && state.status === 'ready') {
      const index = state.pages.findIndex(({ id }) => id === state.page);
      if (seen.page) {
        this.focusHeading = true;
        this.emit('kt-step-changed', { page: state.page, index, count: state.pages.length });
      }
      this.pageView(state.page)?.entered?.();
    }
    if (state.creation.phase === 'done' && seen.creation && seen.creation.phase !== 'done' && state.creation.value) {
      const { id, reference } = state.creation.value;
      this.focusHeading = true;
      void this.formStorage?.clear();
      this.emit('kt-booking-requested', { id, reference });
    }
    this.requestUpdate();
  }

  /** The view of a page of the kit, made when it is first shown and kept with what was typed on it. */
  private pageView(id: string): WizardPageView | undefined {
    const known = this.pageViews.get(id);
    const make = pages[id];
    if (known || !make || !this.host) return known;
    const view = make(this.host);
    this.pageViews.set(id, view);
    return view;
  }

  private makeHost(session: WizardSession): WizardHost {
    // The parts see the element as it is at each moment, through this one object.
    const element = this;
    return {
      session,
      get state() {
        return session.state;
      },
      get policy() {
        const { policy } = session.state;
        if (!policy) throw new TypeError('policy: expected a session that is ready');
        return policy;
      },
      get words() {
        return element.words;
      },
      get formats() {
        return element.formats;
      },
      get context() {
        const { settings } = element;
        if (!settings) throw new TypeError('backend: expected a configured element');
        return settings;
      },
      get writer() {
        const { answers, policy } = session.state;
        const location = policy?.locations.find(({ id }) => id === answers.locationId);
        return { words: element.words, formats: element.formats, timeZone: location?.timeZone ?? 'UTC' };
      },
      get tried() {
        return element.tried;
      },
      get assetPicture() {
        return element.assetPicture;
      },
      get formStorage() {
        return element.formStorage;
      },
      get renderRoot() {
        return element.renderRoot;
      },
      get updateComplete() {
        return element.updateComplete;
      },
      requestUpdate: () => element.requestUpdate(),
      announce(text) {
        element.announcement = text;
        element.requestUpdate();
      },
      next: () => element.next(),
      errorOf: (name) => (element.tried ? element.errorOf(name) : undefined),
    };
  }

  private errorOf(name: string): string | undefined {
    const issue = this.session?.state.next.problems.flatMap(issuesOf).find((each) => fieldOf(each) === name);
    return issue && needText(issue, this.words);
  }

  private next(): void {
    if (this.session?.next()) return;
    this.tried = true;
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#problems')?.focus());
  }

  private readonly submit = (): void => {
    if (this.session)
      void submitRequest(this.session, (detail) => this.dispatchEvent(new CustomEvent('kt-before-submit', detail)));
  };

  /** Begins anew with an empty draft. */
  private readonly restart = async (): Promise<void> => {
    await this.draftStorage?.clear();
    this.start();
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setState('loading', this.session?.state.status === 'loading');
    this.setState('busy', this.session?.state.creation.phase === 'sending');
    if (!this.focusHeading) return;
    this.focusHeading = false;
    this.renderRoot.querySelector<HTMLElement>('#page-heading')?.focus();
  }

  protected override render(): unknown {
    const { session, words, summary, host } = this;
    if (!this.settings || !session || !summary || !host) return notConfigured(words);
    const { status, fault, creation } = session.state;
    if (fault && status === 'failed')
      return faultPanel(words, words.plain('cannotBegin'), fault, () => void session.open());
    if (status !== 'ready') return html`<p class="vh" role="status">${words.plain('loading')}</p>${skeleton(8)}`;
    return html`<slot name="heading"></slot>
      ${
        creation.value
          ? created({
              host,
              booking: creation.value,
              viewAll: (detail) => this.emit('kt-view-all-requested', detail),
              again: () => void this.restart(),
            })
          : this.renderPage(host, summary)
      }
      <p class="vh" role="status">${this.announcement}</p>
      <slot name="footer"></slot>`;
  }

  private renderPage(host: WizardHost, summary: Summary): unknown {
    const { page, pages: all } = host.state;
    const index = all.findIndex(({ id }) => id === page);
    const view = this.pageView(page);
    const withSummary = page !== 'when' && page !== 'confirm' && summary.shown();
    return html`${steps(host)}
      <div class="body ${withSummary ? 'with-summary' : ''}">
        <section class="page stack" part="page" aria-labelledby="page-heading">
          ${pageHeading(host, index)} ${notices(host, this.submit)} ${this.tried ? problemSummary(host) : nothing}
          ${view ? view.render() : html`<slot name="page-${page}"></slot>`}
        </section>
        ${withSummary ? summary.aside() : nothing}
      </div>
      ${footer({ host, bar: withSummary ? summary.bar() : nothing, submit: this.submit, restart: this.restart })}`;
  }
}

/** Events of `kt-booking-wizard` by name. */
export interface BookingWizardEventMap {
  'kt-ready': CustomEvent<Record<string, never>>;
  'kt-step-changed': CustomEvent<{ readonly page: string; readonly index: number; readonly count: number }>;
  'kt-before-submit': CustomEvent<{ readonly waitUntil: (promise: Promise<unknown>) => void }>;
  'kt-booking-requested': CustomEvent<{ readonly id: string; readonly reference: string }>;
  'kt-view-all-requested': CustomEvent<{ readonly id: string; readonly reference: string }>;
  'kt-failed': CustomEvent<{ readonly code: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'kt-booking-wizard': BookingWizardElement;
  }
  interface GlobalEventHandlersEventMap extends BookingWizardEventMap {}
}
