import { ContextConsumer } from '@lit/context';
import { LitElement, type PropertyValues } from 'lit';
import type { Backend, SessionPlatform } from '@keyturn/sdk';
import type { Strings } from '../locales/translation.ts';
import { contextProperties, keyturnContext, type KeyturnContext } from './context.ts';
import { createFormats, type Formats } from './formats.ts';
import { createTexts, type Texts } from './texts.ts';
import { readLocale, readTimeZone } from './read-locale.ts';

/**
 * What every view of the kit shares: it takes backend, clock, locale and zone from its own property, else from the
 * provider around it (elements.md 3), and writes texts, dates and amounts by them.
 */
export abstract class KeyturnElement extends LitElement {
  static override properties: Record<string, object> = contextProperties;

  /** The port to the bookings. Default: the provider's. */
  declare backend: Backend | undefined;
  /** Clock and keys. Default: the provider's. */
  declare platform: SessionPlatform | undefined;
  /** BCP 47 tag. Default: the provider's. */
  declare locale: string | undefined;
  /** IANA zone of whoever looks at the page. Default: the provider's. */
  declare timeZone: string | undefined;
  /** Texts in place of the built-in ones. Default: the provider's. */
  declare texts: Strings | undefined;

  /** The texts that the element is built with, in English. */
  protected abstract readonly english: Strings;

  private readonly consumer = new ContextConsumer(this, {
    context: keyturnContext,
    subscribe: true,
    callback: () => this.requestUpdate(),
  });
  private readonly askAgain = (): void => {
    if (!this.consumer.value) this.consumer.hostConnected();
  };
  private failedOver = false;
  /** How things are written, made anew when locale or texts change. */
  protected formats!: Formats;
  protected words!: Texts;
  private writtenBy: readonly unknown[] = [];

  /** Backend, clock, locale, zone and texts in force, `null` where there is no backend or no clock yet. */
  protected get settings(): (KeyturnContext & { readonly backend: Backend }) | null {
    const given: Partial<KeyturnContext> = this.consumer.value ?? {};
    const backend = this.backend ?? given.backend;
    const platform = this.platform ?? given.platform;
    if (!backend || !platform) return null;
    return {
      backend,
      platform,
      locale: readLocale(this.locale ?? given.locale),
      timeZone: readTimeZone(this.timeZone ?? given.timeZone),
      texts: this.texts ?? given.texts ?? {},
      confirmationStorage: given.confirmationStorage,
    };
  }

  /** Whether the element has what it needs to work. */
  protected get configured(): boolean {
    return this.settings !== null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A provider that is defined or inserted later announces itself.
    document.addEventListener('context-provider', this.askAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('context-provider', this.askAgain);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const given = this.consumer.value;
    const locale = readLocale(this.locale ?? given?.locale);
    const texts = this.texts ?? given?.texts;
    const writtenBy = [locale, texts, this.english];
    if (writtenBy.every((part, n) => part === this.writtenBy[n])) return;
    this.writtenBy = writtenBy;
    this.formats = createFormats(locale);
    this.words = createTexts({ ...this.english, ...texts }, locale);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const missing = !this.configured;
    this.setState('error', missing);
    if (missing && !this.failedOver) this.emit('kt-failed', { code: 'NOT_CONFIGURED' });
    this.failedOver = missing;
  }

  /** Sends an event that bubbles and crosses shadow roots; the detail is frozen. Tells whether nobody prevented it. */
  protected emit(type: string, detail: object = {}, cancelable = false): boolean {
    return this.dispatchEvent(
      new CustomEvent(type, { detail: Object.freeze(detail), bubbles: true, composed: true, cancelable }),
    );
  }

  private readonly internals = this.attachInternals();

  /** Sets `:state(name)`, by which a host's style sheet knows how the element is. */
  protected setState(name: 'loading' | 'empty' | 'error' | 'busy', on: boolean): void {
    if (on) this.internals.states.add(name);
    else this.internals.states.delete(name);
  }
}
