import type { DraftStorage, Refusal, TenantPolicy, VirtualAsset, WizardSession, WizardState } from '@keyturn/sdk';
import type { KeyturnContext } from '../shared/context.ts';
import type { Formats } from '../shared/formats.ts';
import type { RefusalWriter } from '../shared/refusal-text.ts';
import type { Texts } from '../shared/texts.ts';
import type { AskOnce } from './ask-once.ts';

/** A picture of an asset: the address of an image, `undefined` where there is none. */
export type AssetPicture = (asset: Pick<VirtualAsset, 'id' | 'name' | 'bodyType'>) => string | undefined;

/** What the parts of the wizard see of the element: the session, how things are written, and a few helpers. */
export interface WizardHost {
  /** Stays the same object, whatever flow the host sets. */
  readonly session: WizardSession;
  readonly state: WizardState;
  readonly policy: TenantPolicy;
  readonly words: Texts;
  readonly formats: Formats;
  readonly context: KeyturnContext & { readonly backend: NonNullable<KeyturnContext['backend']> };
  /** Writes refusals with instants in the zone of the chosen location. */
  readonly writer: RefusalWriter;
  /** Whether *Next step* was tried on this page in vain: only then are missing answers called errors. */
  readonly tried: boolean;
  /** Whether the host is still being asked whether the request may be sent. */
  readonly asking: boolean;
  /** Whether answers are not taken for a moment, as the session goes on after the element was away. */
  readonly resuming: boolean;
  /** Never throws, whatever the page's own code does. */
  readonly assetPicture: AssetPicture;
  /** Where half-typed forms of people are kept, for a day at most (domain.md §2). */
  readonly formStorage: DraftStorage | undefined;
  /** Root of the element, to find a control by id. */
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
  readonly requestUpdate: () => void;
  /** Tells people who listen. */
  readonly announce: (text: string) => void;
  /** Goes on from this page, or says why not. */
  readonly next: () => void;
  /** Sends the request, or the one whose answer was lost once more. */
  readonly submit: () => void;
  /** Sends nothing any more if the host is still being asked: the person left. */
  readonly withdraw: () => void;
  /** Says why the page `when` is not complete beside what the host of the page says; empty means that it is. */
  readonly hold: (problems: readonly Refusal[]) => void;
  /** A button that asks once more, in its place, before it does what cannot be undone. */
  readonly askOnce: AskOnce;
  /** What is wrong with a field, by its name, once *Next step* was tried. */
  readonly errorOf: (name: string) => string | undefined;
}

/** A page of the wizard: its own small state, kept while the element lives, and how it is shown. */
export interface WizardPageView {
  readonly render: () => unknown;
  /** Called when the page comes to be shown. */
  readonly entered?: () => void;
  /** Called after each render of the page. */
  readonly updated?: () => void;
  /** Called when the element leaves the document: ends reads. */
  readonly left?: () => void;
}

/** Makes the view of a page. */
export type MakePage = (host: WizardHost) => WizardPageView;
