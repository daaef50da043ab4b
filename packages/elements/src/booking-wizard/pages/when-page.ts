import { canSend, refuse } from '@keyturn/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { createStartPicker } from '../../shared/calendar/start-picker.ts';
import type { StartRules } from '../../shared/calendar/start-rules.ts';
import { field } from '../../shared/field.ts';
import { select } from '../../shared/select.ts';
import type { MakePage } from '../wizard-host.ts';
import { whenDecides } from './when-page-decides.ts';

/** Blocks *Next step* while a start is in force and another one waits for *Apply*. */
const notApplied = [
  refuse('INVALID_INPUT', { issues: [{ path: 'start', code: 'missing', expected: 'an applied start' }] }),
];

/** The page on which location and start are picked (domain.md §2). */
export const whenPage: MakePage = (host) => {
  const rules = (): StartRules => {
    const { policy, state } = host;
    const { now } = state;
    const { stepMinutes, locations } = policy;
    const location = locations.find(({ id }) => id === state.answers.locationId) ?? {
      id: '',
      name: '',
      timeZone: 'UTC',
      openingHours: null,
      closedDates: [],
    };
    const refusal: StartRules['refusal'] = (start) => {
      const decision = canSend('draft', 'request', { start, location, policy, now });
      return decision.allowed ? undefined : decision.refusal;
    };
    return { location, stepMinutes, now, refusal };
  };
  const applied = () => host.state.answers.start;
  const picker = createStartPicker({
    host,
    rules,
    applied,
    apply: (start) => void host.session.answer({ start }),
    changed: () => host.hold(applied() !== undefined && picker.pending() ? notApplied : []),
  });

  const location = (): TemplateResult =>
    field({
      id: 'locationId',
      label: host.words.plain('field_locationId'),
      error: host.errorOf('locationId'),
      control: select({
        id: 'locationId',
        options: host.policy.locations.map(({ id, name }) => [id, name]),
        chosen: host.state.answers.locationId,
        choose: (locationId) => void host.session.answer({ locationId }),
      }),
    });

  return {
    render: () => html`<div class="when">
      <div class="stack">
        ${host.policy.locations.length > 1 ? location() : nothing}
        ${picker.render({
          label: host.words.plain('startLabel'),
          refusal: host.state.next.problems.find(({ code }) => code.startsWith('START_')),
          error: host.errorOf('start'),
        })}
      </div>
      ${whenDecides(picker.start() ?? applied(), host)}
    </div>`,
  };
};
