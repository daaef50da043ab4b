import { html, type PropertyValues } from 'lit';
import type { DraftStorage, WizardFlow, WizardSession } from '@keyturn/sdk';
import { LoadedElement } from '../shared/loaded-element.ts';
import type { BookingWizardEventMap } from './wizard-events.ts';
import type { AssetPicture } from './wizard-host.ts';
import type { Wizard, WizardView } from './wizard.ts';

/**
 * `kt-booking-wizard`: makes a booking request, page by page, with a live billing summary (domain.md §2).
 *
 * @fires kt-ready - A page can be filled in, the first one unless a draft is resumed: `{ page, index, count }`.
 * @fires kt-step-changed - Another page is shown: `{ page, index, count }`.
 * @fires kt-before-submit - Cancelable, before the request is sent; `waitUntil(promise)` puts it off, and stops it where
 *   the promise rejects. Not fired again where a lost answer is asked for once more.
 * @fires kt-booking-requested - The booking exists: `{ id, reference }`.
 * @fires kt-action-requested - *Approve this booking* was pressed; cancelable, else the dialog opens: `{ id, event }`.
 * @fires kt-booking-opened - *Open booking* was pressed: `{ id }`.
 * @fires kt-view-all-requested - *View all bookings* was pressed: `{ id, reference }`.
 * @fires kt-failed - The wizard could not begin: `{ code }`; `NOT_LOADED` where its pages could not be loaded.
 * @slot heading - Above the steps.
 * @slot page-<id> - The host's content of a page of its own.
 * @slot footer - Below everything.
 */
export class BookingWizardElement extends LoadedElement<WizardView> {
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

  private wizard: Wizard | undefined;

  protected override loadView(): Promise<WizardView> {
    return import('./view.ts');
  }

  protected override loaded({ createWizard }: WizardView): void {
    this.wizard = createWizard(this, this.host);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.wizard?.disconnected();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.wizard?.willUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { wizard } = this;
    if (!wizard) return;
    const { loading, busy, failed } = wizard;
    this.setState('loading', loading);
    this.setState('busy', busy);
    if (this.settings) this.setState('error', failed);
    wizard.updated();
  }

  /**
   * The session behind the element, for hosts that fill a page of their own; `undefined` until the element is loaded
   * and configured, for which `updateComplete` waits.
   */
  get wizardSession(): WizardSession | undefined {
    return this.wizard?.session;
  }

  /** Goes to a page if every page before it is complete; tells whether it went. */
  goTo(page: string): boolean {
    return this.wizardSession?.goTo(page) ?? false;
  }

  /** Reads again whatever failed, and the quote. */
  async refresh(): Promise<void> {
    await this.wizardSession?.refresh();
  }

  protected override spoken(announced: string): string {
    return this.wizard?.spoken(announced) ?? announced;
  }

  protected override frame(shown: unknown): unknown {
    return this.settings ? html`<slot name="heading"></slot>${shown}<slot name="footer"></slot>` : shown;
  }

  protected override renderView(): unknown {
    return this.wizard?.render();
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
