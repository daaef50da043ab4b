import type { CSSResult } from 'lit';
import type { Backend } from '@keyturn/sdk';
import type { Strings } from '../locales/translation.ts';
import type { KeyturnContext } from './context.ts';
import type { Formats } from './formats.ts';
import type { Texts } from './texts.ts';

/** What an element loads once it stands in a page: everything that is seen of it. */
export interface ElementView {
  /** Its texts in English, beside the common ones. */
  readonly english: Strings;
  /** Its style sheets, beside the base ones. */
  readonly styles: readonly CSSResult[];
}

/** An element as the parts of its view see it, at each moment as it is then. */
export interface ViewHost {
  readonly words: Texts;
  readonly formats: Formats;
  /** Backend, clock, locale and zone in force; `null` where there is no backend or no clock yet. */
  readonly context: (KeyturnContext & { readonly backend: Backend }) | null;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  readonly requestUpdate: () => void;
  /** Adds the texts and looks of a part that was loaded later; its words are there with the next update. */
  readonly adopt: (view: ElementView) => void;
  /** Has it read aloud in the element's one live region. */
  readonly announce: (text: string) => void;
  /** Sends an event from the element; tells whether nobody prevented it. */
  readonly emit: (type: string, detail?: object, cancelable?: boolean) => boolean;
}
