import type { ReapproveDialogElement } from '@keyturn/elements';
import {
  applyStart,
  at,
  button,
  openReapprove,
  press,
  read,
  ready,
  type DialogOptions,
  type OpenDialog,
} from './confirmation.ts';
import { until } from './mount.ts';

/** The dialog of a new approved booking with another start, 20 February at ten, that can be saved. */
export async function openMoved(options: DialogOptions = {}): Promise<OpenDialog<ReapproveDialogElement>> {
  const opened = await openReapprove(options);
  await applyStart(opened, at('2026-02-20'));
  await ready(opened);
  return opened;
}

/** Picks yet another start, whose preview does not arrive; nor does any until the plan is emptied. */
export async function losePreview(opened: OpenDialog): Promise<void> {
  opened.plan.push({ fault: { kind: 'refused_connection' }, route: 'previewReapproval' });
  press(opened, '+1 day');
  await until(() => read(opened).includes('Out of date') && button(opened, 'Try again'));
}

/** Saves the start, and the answer is lost; the next one arrives. */
export async function loseAnswer(opened: OpenDialog): Promise<void> {
  opened.plan.push({ fault: { kind: 'lost_answer' }, route: 'reapproveBooking' });
  press(opened, 'Save new start');
  await until(() => button(opened, 'Give up and edit'));
  opened.plan.length = 0;
}
