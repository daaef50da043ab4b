import { addDays, localAt } from '@keyturn/billing';
import type { ViewHost } from '../shared/view-host.ts';
import type { ActionTarget, CommandEvent } from './commands.ts';

/** What the change will do, before it is made (domain.md §3, §4). */
export function consequenceText(target: ActionTarget, event: CommandEvent, host: ViewHost): unknown {
  const { words, formats, context } = host;
  const { summary, terms, start } = target;
  if (event !== 'raiseFirstBill') return words.plain(`lead_${event}`);
  if (!summary || !terms || !context) return words.plain('lead_raiseFirstBill');
  const issued = localAt(context.platform.now(), start.timeZone).date;
  return words.rich('raiseText', {
    amount: formats.money(summary.first.amounts.gross),
    issued: formats.date(issued),
    due: formats.date(addDays(issued, terms.paymentTermsDays)),
  });
}
