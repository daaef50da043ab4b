import { localAt, type LocalStart } from '@keyturn/billing';
import { openingHoursOn, type Location, type Refusal } from '@keyturn/sdk';

/** What decides which starts can be picked. */
export interface StartRules {
  /** Its zone is the start's, its hours are the times that are offered. */
  readonly location: Pick<Location, 'timeZone' | 'openingHours' | 'closedDates'>;
  /** Minutes between the times that are offered, from midnight on. */
  readonly stepMinutes: number;
  /** The clock, an ISO instant. */
  readonly now: string;
  /** Why a start cannot be had; this clock only advises, the backend's decides (domain.md §3). */
  readonly refusal: (start: LocalStart) => Refusal | undefined;
}

/** The local date and time of the rules' clock, so many minutes on. */
export const inMinutes = ({ location: { timeZone }, now }: StartRules, minutes = 0): LocalStart => ({
  ...localAt(new Date(Date.parse(now) + minutes * 60_000).toISOString(), timeZone),
  timeZone,
});

/** The times of any day, step by step. */
const timesBy = (stepMinutes: number): string[] =>
  Array.from({ length: 1440 / stepMinutes }, (_, n) => {
    const minutes = n * stepMinutes;
    return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  });
const times = new Map<number, readonly string[]>();

/** The starts on a local date in the location's opening hours, step by step; none on a closed day. */
export function startsOn({ location, stepMinutes }: StartRules, date: string): LocalStart[] {
  const { timeZone } = location;
  const hours = openingHoursOn(location, date);
  const all = times.get(stepMinutes) ?? timesBy(stepMinutes);
  times.set(stepMinutes, all);
  return all
    .filter((time) => hours === 'always' || hours.some(({ opens, closes }) => opens <= time && time < closes))
    .map((time) => ({ date, time, timeZone }));
}

/** Why no start can be had on a local date, `undefined` where one can: its last time decides. */
export function dayRefusal(rules: StartRules, date: string): 'dayClosed' | 'dayEarly' | undefined {
  const last = startsOn(rules, date).at(-1);
  if (!last) return 'dayClosed';
  return rules.refusal(last) && 'dayEarly';
}

/**
 * Starts to offer in place of one that is too early, each with the name of its text: the first on the step at least a
 * quarter of an hour and an hour from now, and its time tomorrow, where they can be had (domain.md §3).
 */
export function quickPicks({ code, facts }: Refusal, rules: StartRules) {
  if (!/FUTURE|SOON/.test(code)) return [];
  /** The first start from then on, within one step. */
  const from = (minutes: number): LocalStart | undefined =>
    Array.from({ length: rules.stepMinutes }, (_, n) => inMinutes(rules, minutes + n)).find(
      (each) => !rules.refusal(each),
    );
  // Both codes have the start among their facts (RefusalFacts).
  const tomorrow = { ...(facts as { readonly start: LocalStart }).start, date: inMinutes(rules, 1440).date };
  const picks = [
    ['pick_start', from(15)],
    ['pick_start', from(60)],
    ['pick_tomorrow', rules.refusal(tomorrow) ? undefined : tomorrow],
  ] as const;
  return picks.flatMap(([text, start]) => (start ? [{ text, start }] : []));
}
