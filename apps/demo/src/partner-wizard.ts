import {
  createWizardSession,
  type AnswersPatch,
  type Backend,
  type SessionPlatform,
  type WizardState,
} from '@keyturn/sdk';

/** A partner's own user interface: asks a person for one page (the last: to look and confirm) and tells them things. */
export interface PartnerUi {
  readonly ask: (page: string, state: WizardState) => Promise<AnswersPatch>;
  readonly say: (line: string) => void;
}

/** A partner's whole wizard: ask page by page, explain what is missing, create the booking; answers its id. */
export async function partnerWizard(backend: Backend, platform: SessionPlatform, ui: PartnerUi): Promise<string> {
  const session = createWizardSession({ backend, platform });
  await session.open();
  if (session.state.fault) throw session.state.fault;
  for (;;) {
    const { page } = session.state;
    session.answer(await ui.ask(page, session.state));
    const { next } = await session.settled();
    if (next.problems.length > 0) ui.say(`${page}: ${next.problems.map(({ code }) => code).join(', ')}`);
    else if (page === 'confirm') break;
    else if (session.next()) ui.say(`${page}: complete`);
  }
  const outcome = await session.submit();
  if (!outcome.ok) throw session.state.quote.fault ?? new Error(`not booked: ${outcome.refusal.code}`);
  ui.say(`booked as ${outcome.value.reference}`);
  return outcome.value.id;
}
