import { ContextProvider } from '@lit/context';
import { LitElement, type PropertyValues } from 'lit';
import type { Backend, SessionPlatform } from '@keyturn/sdk';
import type { Strings } from '../locales/translation.ts';
import { contextProperties, keyturnContext, type ConfirmationStorage, type KeyturnContext } from '../shared/context.ts';
import { platformDefaults } from './platform-defaults.ts';

/**
 * `kt-provider`: hands backend, clock, locale, zone and texts to every element of the kit below it. Shows nothing of
 * its own. It alone takes clock, zone and locale from the platform where the host gives none (domain.md §3).
 */
export class ProviderElement extends LitElement {
  static override properties = {
    ...contextProperties,
    strings: { attribute: false },
    confirmationStorage: { attribute: false },
  };

  /** The port to the bookings, such as `createHttpBackend` of the SDK makes. Required. */
  declare backend: Backend | undefined;
  /** Clock and idempotency keys. Default: the platform's. */
  declare platform: SessionPlatform | undefined;
  /** BCP 47 tag. Default: the language of the document, else of the browser. */
  declare locale: string | undefined;
  /** IANA zone of whoever looks at the page. Default: the browser's. */
  declare timeZone: string | undefined;
  /** A catalogue such as `de` of `@keyturn/elements/locales/de`. Default: English. */
  declare texts: Strings | undefined;
  /** Single texts in place of the catalogue's. */
  declare strings: Strings | undefined;
  /**
   * Gives by a booking's id where its dialogs keep what was picked and a command without an answer, until that is saved.
   * Default: nowhere, so that closing a dialog loses its picks.
   */
  declare confirmationStorage: ConfirmationStorage | undefined;

  private readonly provider = new ContextProvider(this, { context: keyturnContext, initialValue: this.read() });

  private read(): KeyturnContext {
    const { backend, texts, strings, confirmationStorage } = this;
    return {
      backend,
      platform: this.platform ?? platformDefaults.platform,
      locale: this.locale ?? platformDefaults.locale(),
      timeZone: this.timeZone ?? platformDefaults.timeZone(),
      texts: { ...texts, ...strings },
      confirmationStorage,
    };
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.provider.setValue(this.read());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kt-provider': ProviderElement;
  }
}
