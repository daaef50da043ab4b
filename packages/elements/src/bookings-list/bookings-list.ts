import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Backend, BookingSummary } from '@keyturn/sdk';
import { common } from '../locales/en/common.ts';
import { list } from '../locales/en/list.ts';
import { refusals } from '../locales/en/refusals.ts';
import { baseStyles } from '../shared/base.styles.ts';
import { codeOf } from '../shared/code-of.ts';
import { icon } from '../shared/icons.ts';
import type { Strings } from '../locales/translation.ts';
import type { BookingActions } from '../booking/booking-actions.ts';
import { KeyturnElement } from '../shared/keyturn-element.ts';
import { notConfigured } from '../shared/panels.ts';
import { attempt } from '../shared/attempt.ts';
import { createReader, typingPause } from '../shared/reader.ts';
import { searchStyles } from '../shared/search.styles.ts';
import { statusGlyphStyles } from '../shared/status-glyph.styles.ts';
import { listStyles } from './bookings-list.styles.ts';
import {
  inputOf,
  readChoice,
  type BookingPage,
  type ListChoice,
  type ListQuery,
  type ShownPage,
} from './list-query.ts';
import type { BookingsListEventMap } from './bookings-list-events.ts';
import type { ListParts } from './list-actions.ts';
import type { ListView } from './list-view.ts';
import { announcement, listEmpty, listTrouble } from './messages.ts';
import { paging } from './paging.ts';
import { rowMenu } from './row-menu.ts';
import { tableStyles } from './table.styles.ts';
import { table } from './table.ts';
import { tabs, toolbar } from './toolbar.ts';

/**
 * `kt-bookings-list`: the bookings of a dealer with tabs by status, search, filter by start, sorting and paging, and
 * for each row what can be done with it now. Reads by the provider's backend; does what the menu of a row offers, with the events of `kt-booking`, unless the host prevents it (elements.md).
 *
 * Slots: `heading`, `empty`, `error`, `footer`. States: `loading`, `empty`, `error`. Parts: `heading`, `add`, `tabs`,
 * `tab`, `toolbar`, `search`, `filter`, `refresh`, `table`, `row` (also `highlighted`), `menu`, `paging`, `status`.
 */
export class BookingsListElement extends KeyturnElement implements ListChoice {
  static override styles = [...baseStyles, statusGlyphStyles, searchStyles, listStyles, tableStyles];
  static override properties = {
    status: {},
    query: {},
    from: {},
    to: {},
    sort: {},
    pageSize: { type: Number, attribute: 'page-size' },
    highlight: {},
  };

  /** The tab: a status of the booking. Default: all. */
  declare status: string | undefined;
  /** What is searched for: a part of reference, customer or registration. */
  declare query: string | undefined;
  /** Local date, `YYYY-MM-DD`: only bookings that start on it or later. */
  declare from: string | undefined;
  /** Local date, `YYYY-MM-DD`: only bookings that start on it or earlier. */
  declare to: string | undefined;
  /** `createdAt`, `start` or `reference`, downwards with a minus before it. Default `-createdAt`. */
  declare sort: string | undefined;
  /** Rows of a page, 1 to 100. Default 15. */
  declare pageSize: number;
  /** Id or reference of a booking just created: the list goes to all bookings, newest first, and shows it marked. */
  declare highlight: string | undefined;

  protected override english: Strings = { ...common, ...list, ...refusals };
  private readonly reader = createReader(() => this.requestUpdate());
  private shown: ShownPage | undefined;
  /** Backend, choice and cursors of the last read: a new read follows when one of them changes. */
  private asked: readonly unknown[] = [];
  private source: Backend | undefined;
  /** The tenant's `driftWarnHours`; its default counts until it is read. */
  private warnHours: number | undefined;
  private choice = '';
  private cursors: readonly string[] = [];
  private menuOf = '';
  private typing: ReturnType<typeof setTimeout> | undefined;
  /** What was typed into the search field, as typed, from then on until the host or a button says otherwise. */
  private typed: string | undefined;
  private told: unknown;
  private isReady = false;
  private showFresh = false;
  private actions: BookingActions | undefined;
  /** What was done last and with which booking: said before what is shown; the focus goes back to its row. */
  private said = '';
  private actedOn = '';

  constructor() {
    super();
    this.pageSize = 15;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What was typed when it was taken away is still to be searched for.
    if (this.typed !== undefined) this.search(this.typed);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.typing);
    if (this.reader.busy) this.asked = [];
    this.reader.abort();
    // A node that is only moved is connected again by then, and its dialogs stay open.
    queueMicrotask(() => this.isConnected || this.actions?.close());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('highlight') && this.highlight) {
      this.choose({ status: undefined, query: undefined, from: undefined, to: undefined, sort: undefined });
      this.choice = '';
      this.showFresh = true;
    }
    if (changed.has('query') && this.query !== this.typed) this.typed = undefined;
    const query = readChoice(this);
    const choice = JSON.stringify(query);
    const source = this.settings?.backend;
    if (choice !== this.choice || source !== this.source) this.cursors = [];
    // Of another backend nothing stays.
    if (source !== this.source) this.shown = this.reader.trouble = this.warnHours = undefined;
    this.source = source;
    this.choice = choice;
    this.read(query);
  }

  private read(query: ListQuery): void {
    const { settings, cursors, reader } = this;
    const asked = [settings?.backend, this.choice, cursors];
    if (!settings || !this.isConnected || asked.every((part, n) => part === this.asked[n])) return;
    if (this.asked.length) this.said = '';
    const { backend, platform } = settings;
    this.asked = asked;
    void reader.read<BookingPage>(
      (options) => backend.listBookings(inputOf({ query, cursors }), options),
      (page) => {
        this.shown = { query, cursors, page, at: platform.now() };
      },
    );
    if (this.warnHours === undefined) void this.readPolicy(backend);
  }

  private async readPolicy(backend: Backend): Promise<void> {
    const came = await attempt(() => backend.getPolicy({}));
    if (!came.ok || backend !== this.source) return;
    this.warnHours = came.value.driftWarnHours;
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { shown } = this;
    const { trouble, busy } = this.reader;
    this.setState('loading', busy);
    this.setState('empty', shown?.page.items.length === 0);
    this.setState('error', Boolean(trouble) || !this.settings);
    if (trouble && trouble !== this.told) this.emit('kt-failed', { code: codeOf(trouble) });
    this.told = trouble;
    if (!shown) return;
    if (this.actedOn && !busy && this.said) {
      // The row may be gone, and the focus with it.
      const { activeElement, body } = this.ownerDocument;
      if (activeElement === body) this.focusOn(`[id="${this.actedOn}"]`, '[aria-selected=true]');
      this.actedOn = '';
    }
    if (!this.isReady) this.emit('kt-ready');
    this.isReady = true;
    if (!this.showFresh || busy) return;
    this.showFresh = false;
    this.renderRoot.querySelector('.fresh')?.scrollIntoView({ block: 'nearest' });
  }

  /** Reads the page again that is shown. */
  refresh(): void {
    this.asked = [];
    this.requestUpdate();
  }

  private readonly choose = (change: Partial<ListChoice>): void => {
    clearTimeout(this.typing);
    if ('query' in change) this.typed = change.query;
    // What was typed a moment ago is part of every choice.
    Object.assign(this, this.typed === undefined ? {} : { query: this.typed }, change);
  };

  private readonly search = (query: string): void => {
    clearTimeout(this.typing);
    this.typed = query;
    this.typing = setTimeout(() => this.choose({}), typingPause);
  };

  private readonly turn = (forward: boolean): void => {
    const { shown } = this;
    if (!shown || this.reader.busy) return;
    // A read of another choice has failed: its pages are not those of the rows on the screen.
    if (JSON.stringify(shown.query) !== this.choice) return this.refresh();
    const { page, cursors } = shown;
    this.cursors = forward && page.nextCursor ? [...cursors, page.nextCursor] : cursors.slice(0, -1);
    this.requestUpdate();
  };

  private readonly openMenu = (id: string): void => {
    // Else the press would close the menu of another row, not open this one's.
    if (id !== this.menuOf) this.renderRoot.querySelector<HTMLElement>('#menu')?.hidePopover();
    this.menuOf = id;
    this.requestUpdate();
  };

  private readonly ask = (type: keyof BookingsListEventMap, detail?: object): void => {
    this.emit(type, detail);
  };

  private async act(booking: BookingSummary, event: string): Promise<void> {
    if (!this.emit('kt-action-requested', { id: booking.id, event }, true)) return;
    // Out of the menu, which closes: back there is where the dialog gives the focus.
    this.actedOn = booking.id;
    this.focusOn(`[id="${booking.id}"]`);
    const { createListActions } = await import('./list-actions.ts');
    // What it hands over is hidden from hosts, not from the kit.
    this.actions ??= createListActions(this as unknown as ListParts);
    await this.actions.open(booking, event);
  }

  private readonly fail = (error: Error): void => {
    this.reader.trouble = error;
    this.requestUpdate();
  };

  private focusOn(...choices: readonly string[]): void {
    const found = choices.map((css) => this.renderRoot.querySelector<HTMLElement>(css));
    found.find(Boolean)?.focus();
  }

  protected override render(): TemplateResult {
    const { settings, words } = this;
    if (!settings) return notConfigured(words);
    const { shown } = this;
    const { trouble, busy } = this.reader;
    const view: ListView = {
      words,
      formats: this.formats,
      timeZone: settings.timeZone,
      now: settings.platform.now(),
      warnHours: this.warnHours,
      query: readChoice(this),
      typed: this.typed ?? this.query ?? '',
      shown,
      busy,
      trouble,
      highlight: this.highlight,
      choose: this.choose,
      search: this.search,
      turn: this.turn,
      openMenu: this.openMenu,
      ask: this.ask,
      act: (booking, event) => void this.act(booking, event).catch(this.fail),
      // The buttons that call these go away when they succeed.
      refresh: () => {
        this.focusOn('[part=refresh]');
        this.refresh();
      },
      clear: () => {
        this.focusOn('[part=search]');
        this.choose({ query: undefined, from: undefined, to: undefined });
      },
    };
    const empty = shown && !shown.page.items.length ? shown : undefined;
    return html`<div class="row head" part="heading">
        <div class="grow"><slot name="heading"><h2>${words.plain('bookings')}</h2></slot></div>
        <button type="button" class="primary" part="add" @click=${() => this.ask('kt-add-requested')}>
          ${icon('add')}${words.plain('addBookings')}
        </button>
      </div>
      ${tabs(view)}
      <div id="panel" role="tabpanel" aria-labelledby="tab-${view.query.status ?? 'all'}">
        ${toolbar(view)} ${this.actions?.render()} ${trouble ? listTrouble(view) : nothing}
        ${empty ? listEmpty(view, empty) : shown || !trouble ? [table(view), paging(view)] : nothing}
      </div>
      <slot name="footer"></slot>
      ${rowMenu(
        view,
        shown?.page.items.find(({ id }) => id === this.menuOf),
      )}
      <p class="vh" role="status">${this.said} ${announcement(view)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kt-bookings-list': BookingsListElement;
  }
  interface GlobalEventHandlersEventMap extends BookingsListEventMap {}
}
