import { addDays, type LocalStart } from '@keyturn/billing';
import { isRefusal, type Refusal } from '@keyturn/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { KeyturnContext } from '../context.ts';
import { field, fieldError } from '../field.ts';
import type { TextKey } from '../../locales/translation.ts';
import type { Formats } from '../formats.ts';
import { icon } from '../icons.ts';
import { onValue } from '../on-value.ts';
import { refusalText } from '../refusal-text.ts';
import type { Texts } from '../texts.ts';
import { monthGrid } from './month-grid.ts';
import { dayRefusal, inMinutes, quickPicks, startsOn, type StartRules } from './start-rules.ts';
import { zoneNote } from './zone-note.ts';

/** What the picker sees of the element in which it stands. */
export interface StartPickerHost {
  readonly words: Texts;
  readonly formats: Formats;
  readonly context: Pick<KeyturnContext, 'locale' | 'timeZone'>;
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
  readonly requestUpdate: () => void;
}

/** What a picker is made from. */
export interface StartPickerOptions {
  readonly host: StartPickerHost;
  readonly rules: () => StartRules;
  /** The start in force. */
  readonly applied: () => LocalStart | undefined;
  /** Takes a start that the rules let pass, once *Apply* or a quick pick was pressed. */
  readonly apply: (start: LocalStart) => void;
  /** Called after each change inside the pop-up. */
  readonly changed?: () => void;
}

/** What stands around the picker's button. */
export interface StartPickerField {
  readonly label: string;
  /** Why the start in force does not do. */
  readonly refusal: Refusal | undefined;
  /** What is missing, where there is no start. */
  readonly error: string | undefined;
}

/** A field that opens a calendar pop-up with a time, closed with *Apply* (domain.md §2). */
export interface StartPicker {
  readonly render: (field: StartPickerField) => TemplateResult;
  /** Whether the pop-up holds another value than the one in force. */
  readonly pending: () => boolean;
  /** What is in the pop-up, else the start in force; `undefined` where that is no start. */
  readonly start: () => LocalStart | undefined;
}

/** The last day that can be picked: schedules have to end by the year 2200. */
const lastDay = '2099-12-31';

/** Makes a picker. What was typed and not applied stays until *Cancel* or Escape, also while the pop-up is closed. */
export function createStartPicker({ host, rules, applied, apply, changed }: StartPickerOptions): StartPicker {
  /** What stands in the pop-up's fields, `''` for what is no date or time; `undefined`: the start in force. */
  let picked: { readonly date: string; readonly time: string } | undefined;
  let focused = '';
  /** Whether the pop-up is open or about to be: only then is the month worth its while. */
  let isOpen = false;

  const find = (css: string) => host.renderRoot.querySelector<HTMLInputElement>(css);
  const today = () => inMinutes(rules()).date;
  const refusalOf = (day: string) => dayRefusal(rules(), day);
  const freeOn = (day: string) => startsOn(rules(), day).filter((each) => !rules().refusal(each));
  const textOf = (refusal: Refusal): string => refusalText(refusal, { ...host, timeZone: rules().location.timeZone });

  const shown = () => picked ?? applied() ?? { date: '', time: '' };
  const pickedDay = () => (/^(19|20)\d\d-/.test(shown().date) ? shown().date : '');
  const start = (): LocalStart | undefined => {
    const date = pickedDay();
    const { time } = shown();
    return date && time ? { date, time, timeZone: rules().location.timeZone } : undefined;
  };
  const pending = (): boolean =>
    picked !== undefined && (picked.date !== applied()?.date || picked.time !== applied()?.time);
  /** What is wrong with what the pop-up holds, and with which of its fields. */
  const problem = () => {
    const value = start();
    const refusal = value && rules().refusal(value);
    if (value && !refusal) return undefined;
    const text = refusal ? textOf(refusal) : host.words.plain('startIncomplete');
    return { of: pickedDay() && !refusalOf(pickedDay()) ? 'time' : 'date', text, refusal };
  };

  const update = async (focus?: string): Promise<void> => {
    host.requestUpdate();
    changed?.();
    await host.updateComplete;
    const { date, time } = shown();
    // Only what differs is written: a half typed date counts as none, and stays.
    for (const [name, value] of Object.entries({ date, time, times: time })) {
      const control = find(`#start-${name}`);
      if (control && control.value !== value) control.value = value;
    }
    // A time that is not offered, such as a skipped one, has none in the list: those beside it are shown.
    const times = [...(host.renderRoot.querySelector<HTMLSelectElement>('#start-times')?.options ?? [])];
    if (time && !times.some(({ selected }) => selected))
      times.findLast(({ value }) => value <= time)?.scrollIntoView({ block: 'nearest' });
    if (focus) find(focus)?.focus();
  };
  const show = (day: string, focus?: boolean): void => {
    // The one in the middle: not before this month, not after the last day.
    focused = [`${today().slice(0, 8)}01`, day, lastDay].toSorted()[1] ?? day;
    void update(focus ? 'td[tabindex="0"]' : '');
  };
  const pick = (patch: Partial<LocalStart>): void => {
    const { date, time } = { ...shown(), ...patch };
    picked = { date, time };
    const day = pickedDay();
    if (!day) return void update();
    if (!time && patch.date) {
      const free = freeOn(day);
      // The usual beginning of a day, where it is offered.
      picked = { date, time: (free.find((each) => each.time >= '09:00') ?? free[0])?.time ?? '' };
    }
    show(day);
  };
  const useShifted = (value: LocalStart): void => {
    pick(value);
    void update('#start-popup .primary');
  };
  const useNow = (value: LocalStart): void => {
    apply(value);
    void update('#start');
  };
  const choose = (day: string): void => {
    if (!refusalOf(day)) pick({ date: day });
    show(day, true);
  };
  const close = (): void => {
    picked = undefined;
    find('#start-popup')?.hidePopover();
    void update('#start');
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // The same press would close the dialog around it.
    event.preventDefault();
    close();
  };
  const confirm = (): void => {
    const wrong = problem();
    const value = start();
    if (wrong || !value) {
      picked = shown();
      return void update(`#start-${wrong?.of}`);
    }
    apply(value);
    close();
  };
  const toggles = ({ newState }: ToggleEvent): void => {
    isOpen = newState === 'open';
    host.requestUpdate();
  };
  const opened = ({ newState }: ToggleEvent): void => {
    if (newState !== 'open') return;
    let day = pickedDay() || today();
    for (let n = 0; n < 366 && refusalOf(day); n++) day = addDays(day, 1);
    show(day, true);
  };

  const input = (type: 'date' | 'time', invalid: boolean): TemplateResult => {
    // The listeners sit on an input.
    const typed = ({ target }: Event): void => pick({ [type]: (target as HTMLInputElement).value });
    return field({
      id: `start-${type}`,
      label: host.words.plain(type),
      control: html`<input
        id="start-${type}"
        type=${type}
        max=${type === 'date' ? lastDay : nothing}
        step=${type === 'time' ? rules().stepMinutes * 60 : nothing}
        aria-invalid=${invalid ? 'true' : 'false'}
        aria-describedby="start-why"
        @input=${typed}
        @blur=${(event: Event) => (event.target as HTMLInputElement).validity.badInput && typed(event)}
      />`,
    });
  };
  /** A button that takes another start, and says which. */
  const offer = (text: TextKey, value: LocalStart, take: (value: LocalStart) => void): TemplateResult =>
    html`<button type="button" class="soft" @click=${() => take(value)}>
      ${host.words.rich(text, { start: host.formats.start(value) })}
    </button>`;
  /** The time to which the clock was put forward, unless the location is closed then. */
  const shifted = (refusal: Refusal | undefined, take: (value: LocalStart) => void): unknown =>
    refusal && isRefusal(refusal, 'START_NOT_ON_CLOCK') && !rules().refusal(refusal.facts.suggestion)
      ? offer('pick_start', refusal.facts.suggestion, take)
      : nothing;

  /** The month, and the times of the day that is picked. */
  const days = (shownDay: string): TemplateResult => {
    const { words, formats } = host;
    const day = pickedDay();
    return html`${monthGrid({ host, focused: shownDay, chosen: day, today: today(), refusal: refusalOf, choose, show })}
      <select
        id="start-times"
        size="9"
        aria-label=${words.plain('times')}
        @change=${onValue((time) => pick({ date: day || shownDay, time }))}
      >
        ${freeOn(day || shownDay).map(({ time }) => html`<option value=${time}>${formats.time(time)}</option>`)}
      </select>`;
  };

  const popup = (label: string): TemplateResult => {
    const { words, formats } = host;
    const wrong = problem();
    const told = (picked ?? applied()) && wrong;
    const value = start();
    const day = pickedDay();
    const shownDay = focused || day || today();
    const { openingHours, closedDates } = rules().location;
    const struck = openingHours || closedDates.length ? 'daysStruck' : 'daysPast';
    return html`<div
      popover
      id="start-popup"
      part="calendar"
      role="dialog"
      aria-label=${label}
      @beforetoggle=${toggles}
      @toggle=${opened}
      @keydown=${escape}
    >
      <div class="picking">
        <div class="calendar">
          ${input('date', told?.of === 'date')}${input('time', told?.of === 'time')}
          ${isOpen ? days(shownDay) : nothing}
        </div>
        <p class="row zone small muted">
          ${icon('globe')}<span>${zoneNote(value ?? inMinutes(rules()), host)} ${words.plain(struck)}</span>
        </p>
      </div>
      <div class="row">
        <div class="grow" id="start-why" role="status">
          ${told ? [fieldError(told.text), shifted(told.refusal, useShifted)] : html`<b>${value && formats.start(value)}</b>`}
        </div>
        <button type="button" @click=${close}>${words.plain('cancel')}</button>
        <button
          type="button"
          class="primary"
          aria-disabled=${wrong ? 'true' : nothing}
          aria-describedby="start-why"
          @click=${confirm}
        >
          ${words.plain('apply')}
        </button>
      </div>
    </div>`;
  };

  const render = ({ label, refusal, error }: StartPickerField): TemplateResult => {
    const { words, formats } = host;
    const value = start() ?? applied();
    const waits = pending();
    return html`${field({
      id: 'start',
      label: html`<span id="start-label">${label}</span>`,
      hint: value && zoneNote(value, host),
      error: waits ? '' : refusal ? textOf(refusal) : error,
      control: html`<button
        type="button"
        id="start"
        class="pick"
        popovertarget="start-popup"
        aria-haspopup="dialog"
        aria-labelledby="start-label start"
        aria-describedby="start-note"
      >
        <span class="grow num">${value ? formats.start(value) : words.plain('choose')}</span>
        ${waits ? html`<span class="chip accent">${words.plain('notApplied')}</span>` : nothing}${icon('calendar')}
      </button>`,
    })}
    ${
      refusal && !waits
        ? html`<div class="row picks">
            ${shifted(refusal, useNow)}${quickPicks(refusal, rules()).map((each) => offer(each.text, each.start, useNow))}
          </div>`
        : nothing
    }
    ${popup(label)}`;
  };
  return { render, pending, start };
}
