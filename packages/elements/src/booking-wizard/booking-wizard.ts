import { html, nothing, type PropertyValues } from 'lit';
import type { DraftStorage, WizardFlow, WizardSession, WizardState } from '@keyturn/sdk';
import { common } from '../locales/en/common.ts';
import { refusals } from '../locales/en/refusals.ts';
import { wizard } from '../locales/en/wizard.ts';
import { KeyturnElement } from '../shared/keyturn-element.ts';
import { notConfigured, skeleton } from '../shared/panels.ts';
import { statusLine } from '../shared/status-line.ts';
import { cannotBegin } from './cannot-begin.ts';
import { createWizardHost, type LiveParts } from './create-wizard-host.ts';
import { focusIn } from './focus-in.ts';
import { formKeeper } from './people/form-keeper.ts';
import { clearStorage, safePicture } from './host-calls.ts';
import { isReading } from './reading.ts';
import { createSessionKeeper, type SessionParts } from './session-keeper.ts';
import { styleSheets } from './style-sheets.ts';
import { submitRequest } from './submit-request.ts';
import { eventsBetween, type BookingWizardEventMap } from './wizard-events.ts';
import type { AssetPicture } from './wizard-host.ts';
import { createWizardParts, wizardBody, type WizardParts } from './wizard-parts.ts';

/**
 * `kt-booking-wizard`: makes a booking request, page by page, with a live billing summary (domain.md §2).
 *
 * @fires kt-ready - A page can be filled in, the first one unless a draft is resumed: `{ page, index, count }`.
 * @fires kt-step-changed - Another page is shown: `{ page, index, count }`.
 * @fires kt-before-submit - Cancelable, before the request is sent; `waitUntil(promise)` puts it off, and stops it where
 *   the promise rejects. Not fired again where a lost answer is asked for once more.
 * @fires kt-booking-requested - The booking exists: `{ id, reference }`.
 * @fires kt-view-all-requested - *View all bookings* was pressed: `{ id, reference }`.
 * @fires kt-failed - The wizard could not begin: `{ code }`.
 * @slot heading - Above the steps.
 * @slot page-<id> - The host's content of a page of its own.
 * @slot footer - Below everything.
 */
export class BookingWizardElement extends KeyturnElement {
  static override styles = styleSheets;
  static override properties = {
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
  private readonly keeper = createSessionKeeper((state) => this.changed(state));
  private seen: Partial<WizardState> = {};
  private opening: Promise<void> | undefined;
  /** Stands for the host's sign-off that is waited for; one that comes after the person left counts for nothing. */
  private asking: object | undefined;
  private draftIn: DraftStorage | undefined;
  private tried = false;
  private notDiscarded = false;
  private focusHeading = false;
  /** *Next step* was pressed while what it needs was still being read. */
  private goOn = false;
  private focused: Element | null = null;
  private announcement = '';
  private parts: WizardParts | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // What was closed while it was away is opened again; a modal that was moved is put back on top.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A node that is only moved is connected again by then, and goes on.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.keeper.leave();
      this.asking = undefined;
      this.parts?.views.left();
      this.seen = { ...this.seen, page: '' };
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.focused = this.shadowRoot?.activeElement ?? null;
    const { settings, keeper, parts } = this;
    if (!settings || !this.isConnected) return;
    const { context, formStorage } = parts?.host ?? {};
    const anotherUser = this.draftIn !== this.draftStorage;
    this.draftIn = this.draftStorage;
    const another =
      parts &&
      (anotherUser || context?.backend !== settings.backend || (formStorage && formStorage !== this.formStorage));
    if (another) {
      parts.views.clear();
      keeper.hold([]);
    }
    const isNew = keeper.follow(this.sessionParts(settings));
    if (!parts && keeper.session) this.parts = this.makeParts(settings, keeper.session);
    if (parts) Object.assign(parts.host, this.live(settings));
    if (parts && formStorage !== this.formStorage) void formKeeper(parts.host).restore();
    if (isNew && anotherUser) this.seen = {};
    // The page that is shown is a new one, and has to read.
    else if (isNew && another) this.seen = { ...this.seen, page: '' };
    else if (another) parts.views.of(parts.host.state.page)?.entered?.();
    if (isNew) void this.open();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { status, page, creation } = this.wizardSession?.state ?? {};
    this.setState('loading', status === 'loading');
    this.setState('busy', creation?.phase === 'sending');
    if (this.settings) this.setState('error', status === 'failed' && !this.opening);
    // What had the focus may be gone by now, such as a problem that solved itself.
    const lost =
      this.focused && !this.focused.isConnected && this.ownerDocument.activeElement === this.ownerDocument.body;
    const heading = (this.focusHeading || lost) && this.renderRoot.querySelector<HTMLElement>('#page-heading');
    if (heading) {
      this.focusHeading = false;
      heading.focus();
    }
    if (page && this.renderRoot.querySelector('#page')) this.parts?.views.of(page)?.updated?.();
  }

  /** The session behind the element, for hosts that fill a page of their own; `undefined` until it is configured. */
  get wizardSession(): WizardSession | undefined {
    return this.keeper.session;
  }

  /** Goes to a page if every page before it is complete; tells whether it went. */
  goTo(page: string): boolean {
    return this.wizardSession?.goTo(page) ?? false;
  }

  /** Reads again whatever failed, and the quote. */
  async refresh(): Promise<void> {
    await this.wizardSession?.refresh();
  }

  private sessionParts({ backend, platform }: LiveParts['context']): SessionParts {
    return {
      backend,
      platform: () => this.settings?.platform ?? platform,
      storage: this.draftStorage,
      flow: this.flow,
    };
  }

  private makeParts(settings: LiveParts['context'], session: WizardSession): WizardParts {
    const host = createWizardHost(session, this, this.live(settings), {
      announce: (text) => {
        this.announcement = text;
        this.requestUpdate();
      },
      next: () => this.next(),
      submit: () => void this.submit(),
      withdraw: () => {
        this.asking = undefined;
      },
      hold: (problems) => this.keeper.hold(problems),
    });
    return createWizardParts(host, {
      viewAll: (detail) => this.emit('kt-view-all-requested', detail),
      again: () => void this.restart(),
    });
  }

  private live(context: LiveParts['context']): LiveParts {
    const { words, formats, tried, formStorage, keeper } = this;
    const [asking, resuming] = [Boolean(this.asking), keeper.closed];
    const assetPicture = safePicture(this.assetPicture);
    return { context, words, formats, tried, asking, resuming, formStorage, assetPicture };
  }

  private async open(): Promise<void> {
    const opening = this.keeper.open();
    this.opening = opening;
    this.requestUpdate();
    await opening;
    if (this.opening === opening) this.opening = undefined;
    this.requestUpdate();
  }

  private changed(state: WizardState): void {
    const { seen } = this;
    this.seen = state;
    const created = state.creation.value && !seen.creation?.value;
    if (state.page !== seen.page) {
      this.asking = undefined;
      this.goOn = false;
    }
    // What was said of one page is not read on the next.
    if (state.page !== seen.page || created) this.announcement = '';
    if (state.status === 'ready' && state.page !== seen.page) {
      this.tried = false;
      this.focusHeading ||= Boolean(seen.page);
      this.parts?.views.of(state.page)?.entered?.();
    }
    if (created) {
      this.focusHeading = true;
      void clearStorage(this.formStorage);
    }
    for (const [type, detail] of eventsBetween(seen, state)) this.emit(type, detail);
    this.requestUpdate();
    if (this.goOn && !this.reading) queueMicrotask(() => this.goOn && this.next());
  }

  private get reading(): boolean {
    const { session } = this.keeper;
    return Boolean(session && isReading(session.state));
  }

  private next(): void {
    this.goOn = this.reading;
    if (this.goOn || this.keeper.session?.next()) return;
    this.tried = true;
    focusIn(this, '#problems');
  }

  private async submit(): Promise<void> {
    const { session } = this.keeper;
    if (!session || this.asking) return;
    const asking = {};
    this.asking = asking;
    this.requestUpdate();
    // Another session may be about to take over.
    if (this.opening) await this.opening;
    await submitRequest(session, {
      ask: (init) => this.dispatchEvent(new CustomEvent('kt-before-submit', init)),
      wanted: () => this.asking === asking,
    });
    if (this.asking === asking) this.asking = undefined;
    this.requestUpdate();
  }

  /** Whether there is a request of which it is not known yet whether it made a booking. */
  private get inDoubt(): boolean {
    return ['sending', 'unknown'].includes(this.wizardSession?.state.creation.phase ?? '');
  }

  /** Begins anew with an empty draft. */
  private readonly restart = async (): Promise<void> => {
    if (this.inDoubt) return;
    const cleared = await Promise.all([clearStorage(this.draftStorage), clearStorage(this.formStorage)]);
    this.notDiscarded = cleared.includes(false);
    this.requestUpdate();
    if (this.notDiscarded) return focusIn(this, '#discard');
    const { settings } = this;
    if (!settings || this.inDoubt) return;
    this.parts?.views.clear();
    this.keeper.hold([]);
    this.asking = undefined;
    this.announcement = '';
    this.seen = {};
    this.focusHeading = true;
    this.keeper.restart(this.sessionParts(settings));
    await this.open();
  };

  private readonly retry = (): void => {
    this.focusHeading = true;
    void this.open();
  };

  protected override render(): unknown {
    const { words, parts } = this;
    if (!this.settings || !parts) return notConfigured(words);
    const { status, fault } = parts.host.state;
    const loading = status === 'loading' || (status === 'failed' && this.opening);
    const failed = status === 'failed' && !this.opening && fault;
    const spoken = loading ? words.plain('loading') : failed ? words.plain('cannotBegin') : this.announcement;
    const about = { kept: Boolean(this.draftStorage), discard: () => void this.restart() };
    return html`<slot name="heading"></slot>
      ${loading ? skeleton(8) : failed ? cannotBegin(parts.host, failed, this.retry) : wizardBody(parts, about)}
      ${this.notDiscarded ? statusLine({ tone: 'warning', text: words.plain('notDiscarded') }) : nothing}
      <p class="vh" role="status">${spoken}</p>
      <slot name="footer"></slot>`;
  }
}

export type { BookingWizardEventMap };

declare global {
  interface HTMLElementTagNameMap {
    'kt-booking-wizard': BookingWizardElement;
  }
  // The list tells `kt-ready` too, without a page.
  interface GlobalEventHandlersEventMap extends Omit<BookingWizardEventMap, 'kt-ready'> {}
}
