import type { LitElement } from 'lit';
import type { Strings } from '../locales/translation.ts';
import type { ViewHost } from './view-host.ts';

/** What a host reads anew each time, by name, and what it does. */
export type HostParts = { readonly [name in 'words' | 'formats' | 'context']: () => ViewHost[name] } & Pick<
  ViewHost,
  'announce' | 'emit'
> & {
    /** Adds texts to those that the element is built with. */
    readonly addTexts: (english: Strings) => void;
  };

/** Shows an element to the parts of its view. */
export const createViewHost = (
  element: Pick<LitElement, 'renderRoot' | 'updateComplete' | 'requestUpdate'>,
  { words, formats, context, announce, emit, addTexts }: HostParts,
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
  adopt({ english, styles }) {
    addTexts(english);
    const { adoptedStyleSheets } = element.renderRoot as ShadowRoot; // no element of the kit renders without one
    for (const { styleSheet } of styles)
      if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
    element.requestUpdate();
  },
  announce,
  emit,
});
