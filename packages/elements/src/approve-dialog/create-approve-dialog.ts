import { createSchedule } from '@keyturn/billing';
import { createApproveSession } from '@keyturn/sdk';
import { html } from 'lit';
import { confirmedTerm, firstBillStates } from '../confirmation/confirmed-term.ts';
import { scheduleName } from '../confirmation/schedule-name.ts';
import type { ConfirmationKind, CreateConfirmationDialog } from '../confirmation/confirmation-dialog.ts';
import { createConfirmationDialog } from '../confirmation/create-confirmation-dialog.ts';
import { createAxis } from '../shared/axis/axis.ts';
import { scheduleTable } from './schedule-table.ts';

const approval: ConfirmationKind = {
  event: 'approve',
  createSession: createApproveSession,
  saved: 'kt-booking-approved',
  texts: {
    title: 'approveTitle',
    start: 'confirmedStart',
    saving: 'approving',
    wrongStatus: 'onlyRequested',
    notSaved: 'notApproved',
    unknown: 'approvedUnknown',
    preview: 'scheduleMade',
    effects: 'effectsApprove',
  },
  save: () => 'approve',
  createPreview(host) {
    const axis = createAxis(host);
    let all = false;
    return (view, preview) => {
      const { after, prices } = preview;
      const [, first] = firstBillStates(preview, view.today);
      return [
        html`<div class="dates-picture wide" part="axis">
          ${axis({ term: confirmedTerm(after, prices, first), today: view.today, name: scheduleName(after, host) })}
        </div>`,
        scheduleTable(view, preview, all, () => {
          all = true;
          host.requestUpdate();
        }),
      ];
    };
  },
  consequence({ after, summary }, { words, formats }) {
    const { count, end } = createSchedule(after);
    const dates = { start: formats.shortDate(after.anchor.date), end: formats.shortDate(end.date) };
    return [
      words.counted('billsMade', count, dates),
      words.plain('totalIs', { total: formats.money(summary.total.gross) }),
    ];
  },
};

/** Makes the dialog that confirms a request: its start, a vehicle, and the schedule that follows (domain.md §3). */
export const createApproveDialog: CreateConfirmationDialog = (host, done, options) =>
  createConfirmationDialog(approval, host, done, options);
