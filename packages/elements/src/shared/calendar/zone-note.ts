import { localAt, resolveStart, type LocalStart } from '@keyturn/billing';
import type { StartPickerHost } from './start-picker.ts';

/** Whose clock is billed, and what the clock of whoever looks shows then where it differs (elements.md 13). */
export function zoneNote(start: LocalStart, { words, formats, context }: StartPickerHost): unknown {
  const { timeZone } = start;
  const { instant } = resolveStart(start);
  const { date, time } = localAt(instant, timeZone);
  const here = localAt(instant, context.timeZone);
  return [
    words.rich('zoneBilled', { city: formats.city(timeZone), zone: formats.zone(timeZone, instant) }),
    here.date === date && here.time === time
      ? ''
      : words.rich('zoneHere', {
          time: here.date === date ? formats.time(here.time) : formats.start(here),
          city: formats.city(context.timeZone),
        }),
  ];
}
