import { describe, it } from 'node:test';
import { createWizardSession, decodeDraft, encodeDraft, type AnswersPatch, type WizardSession } from '@keyturn/sdk';
import { assert } from 'chai';
import * as fc from 'fast-check';
import { fillTo, openWizard, pageAnswers, platformOf } from './open-session.ts';

/** What a person might do next, in any order. */
const patches: readonly AnswersPatch[] = [
  ...Object.values(pageAnswers),
  { locationId: 'loc-camden' },
  { start: { date: '2026-03-29', time: '01:30', timeZone: 'Europe/London' } },
  { start: undefined },
  { assetId: 'mallard' },
  { mileageAllowanceId: 'mi-1200', duration: { months: 3 } },
  { extraIds: [] },
  { accountId: 'acc-archer' },
  { accountId: 'acc-cole' },
  { driverId: undefined },
  { handover: { modeId: 'hov-delivery', address: { line1: '1 High St', city: '' } } },
  { custom: { note: ['anything', { json: true }] } },
];
type Step = (session: WizardSession) => unknown;
const steps: readonly Step[] = [
  ...patches.map(
    (patch): Step =>
      (session) =>
        session.answer(patch),
  ),
  (session) => session.next(),
  (session) => session.back(),
  (session) => session.goTo('package'),
  (session) => session.addVoucher('SPRING10'),
  (session) => session.addVoucher('GONE'),
  (session) => session.removeVoucher('SPRING10'),
  (session) => session.submit().catch(() => undefined),
];

// The last step, the request, comes more often than the others.
const step = fc.oneof(fc.integer({ min: 0, max: steps.length - 1 }), fc.constant(steps.length - 1));

const shown = ({ state }: WizardSession) => ({
  page: state.page,
  pages: state.pages,
  locked: state.locked,
  problems: state.next.problems,
});

describe('persist and restore of a wizard', () => {
  it('is the identity at every step, also with a request whose answer was lost', async () => {
    const lost = { fault: { kind: 'lost_answer' }, route: 'createBooking' } as const;
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(step, { maxLength: 12 }), async (filled, script) => {
        const { session, mock, backend } = await openWizard({ plan: [lost] });
        if (filled) await fillTo(session, 'confirm');
        for (const index of script) {
          await steps[index]?.(session);
          await session.settled();
          const draft = session.snapshot();
          assert.deepEqual(decodeDraft(encodeDraft(draft)), draft);
          const restored = createWizardSession({ backend, platform: platformOf(mock), draft });
          await restored.open();
          assert.deepEqual(restored.snapshot(), draft);
          assert.deepEqual(shown(restored), shown(session));
        }
      }),
      { numRuns: 8 },
    );
  });
});
