import { startText } from '../shared/start-text.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { ActionTarget } from './commands.ts';

/** What somebody else changed of a booking, in sentences: status, start, vehicle; without those that something did. */
export function changesText(before: ActionTarget, after: ActionTarget, { words, formats, context }: ViewHost): string {
  const { timeZone } = after.start;
  const start = (of: ActionTarget): string => startText(of.start, context?.timeZone ?? timeZone, words, formats);
  const vehicle = (of: ActionTarget): string => of.vehicle?.registration ?? words.plain('none');
  const told = [
    before.status !== after.status &&
      words.plain('nowStatus', { status: words.known(`status_${after.status}`, after.status) }),
    start(before) !== start(after) && words.plain('nowStart', { start: start(after) }),
    vehicle(before) !== vehicle(after) && words.plain('nowVehicle', { vehicle: vehicle(after) }),
  ].filter(Boolean);
  return told.length ? told.join(' ') : words.plain('nowOther');
}
