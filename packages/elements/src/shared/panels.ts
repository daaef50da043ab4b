import { html, type TemplateResult } from 'lit';
import type { Texts } from './texts.ts';
import { statusLine } from './status-line.ts';

/** What an element without a backend shows instead of nothing. */
export const notConfigured = (words: Texts): TemplateResult =>
  statusLine({ tone: 'warning', title: words.plain('notConfigured'), text: words.plain('notConfiguredText') });

/** Bars in the place of rows that are being read; they appear after a moment only. */
export const skeleton = (rows: number): TemplateResult =>
  html`<div aria-hidden="true">${Array.from({ length: rows }, () => html`<span class="skeleton"></span>`)}</div>`;

/** What an element shows whose looks and texts could not be loaded; `busy` while that is tried again. */
export const notLoaded = (
  words: Texts,
  { busy, retry }: { readonly busy: boolean; readonly retry: () => void },
): TemplateResult =>
  statusLine({
    tone: 'danger',
    title: words.plain('notLoaded'),
    text: words.plain('notLoadedText'),
    actions: html`<button type="button" aria-busy=${busy} @click=${retry}>${words.plain('tryAgain')}</button>`,
  });
