import type { Outcome } from '../../backend.ts';
import { isRefusal, refuse, type Refusal } from '../../booking/refusal.ts';
import type { Booking, NewBooking } from '../../wire/schemas/booking.ts';
import type { TenantPolicy, WizardFlow } from '../../wire/schemas/policy.ts';
import { createDraftKeeper } from '../draft-keeper.ts';
import { createFrozenCommand, type FrozenCommand, type FrozenPair } from '../frozen-command.ts';
import { toError } from '../loadable.ts';
import { createObservable } from '../observable.ts';
import { createSessionClock } from '../session-clock.ts';
import { createTasks } from '../tasks.ts';
import { changeAnswers, noAnswers, type AnswerField, type WizardAnswers } from './answers.ts';
import { basketOf, requestOf } from './basket.ts';
import { consequences, reconcileAsset } from './consequences.ts';
import { decodeDraft, encodeDraft, type WizardDraft } from './draft.ts';
import { checkFlow } from './flow.ts';
import { onlyDriver, pageOfRefusal } from './page-problems.ts';
import { describePages, nextPage } from './pages.ts';
import { createPeople } from './people.ts';
import { createQuoteTracker } from './quote-tracker.ts';
import { createWizardRecords } from './wizard-records.ts';
import type { WizardSession, WizardSessionOptions } from './wizard-session.ts';
import type { RefusedVoucher, WizardState } from './wizard-state.ts';

const missing = (path: string, expected: string) =>
  ({ ok: false, refusal: refuse('INVALID_INPUT', { issues: [{ path, code: 'required', expected }] }) }) as const;

type Creation = FrozenCommand<{ body: NewBooking }, Booking>;

/**
 * Makes a wizard session: pages as data, answers and their validity, live quote, what can happen next and why not
 * (domain.md §2). Nothing happens before `open`.
 */
export function createWizardSession(options: WizardSessionOptions): WizardSession {
  const { backend, platform } = options;
  const clock = createSessionClock(platform.now);
  let policy: TenantPolicy | null = null;
  let flow: WizardFlow = options.flow ?? { pages: [] };
  let status: WizardState['status'] = 'loading';
  let fault: Error | null = null;
  let page = '';
  let answers: WizardAnswers = noAnswers;
  let dropped: readonly AnswerField[] = [];
  let refusedVoucher: RefusedVoucher | null = null;
  let closed = false;
  const hostProblems = new Map<string, readonly Refusal[]>();

  const { observable, changed } = createObservable(compute);
  const records = createWizardRecords(backend, changed);
  const tracker = createQuoteTracker(backend, changed, clock.correctBy);
  const tasks = createTasks();
  const people = createPeople(backend, platform.newKey);
  const keeper = createDraftKeeper(
    options.storage,
    () => (creation.state.phase === 'done' ? null : encodeDraft(snapshot())),
    changed,
  );
  const makeCreation = (restored: FrozenPair<{ body: NewBooking }> | null): Creation =>
    createFrozenCommand({
      call: (input, idempotencyKey) => backend.createBooking(input, { idempotencyKey }),
      newKey: platform.newKey,
      persist: keeper.save,
      changed,
      restored,
    });
  let creation = makeCreation(null);

  const basket = () => basketOf(answers, records.asset(answers));
  const locked = () => creation.state.phase !== 'idle';

  function compute(): WizardState {
    const now = clock.now();
    const quote = tracker.quote(basket());
    const pages = policy
      ? describePages(flow, {
          answers,
          policy,
          now,
          asset: records.asset(answers),
          account: records.account(answers),
          driver: records.driver(answers),
          drivers: records.drivers.current.value,
          hostProblems,
          refusal: quote.status === 'refused' ? quote.refusal : null,
        })
      : [];
    const current = pages.find(({ id }) => id === page);
    const problems = page === 'confirm' ? pages.flatMap((each) => each.problems) : (current?.problems ?? []);
    const waiting = locked() || (page === 'confirm' && !quote.fresh);
    return {
      status,
      fault,
      policy,
      pages,
      page,
      answers,
      ...records.current(),
      quote,
      refusedVoucher,
      dropped,
      locked: locked(),
      next: { allowed: status === 'ready' && problems.length === 0 && !waiting, problems },
      creation: creation.state,
      storageFault: keeper.fault,
      now,
    };
  }

  const snapshot = (): WizardDraft => ({ v: '1', page, answers, pending: creation.pending });

  const readAsset = async (): Promise<void> => {
    await records.readAsset(answers);
    const read = records.asset(answers);
    if (!read || locked()) return;
    const reconciled = reconcileAsset(answers, read);
    if (reconciled.dropped.length > 0) settle(reconciled.answers, reconciled.dropped);
    else await tracker.follow(basket());
  };
  const readAccount = async (): Promise<void> => {
    await records.readAccount(answers);
    const only = onlyDriver(records.drivers.current.value);
    if (only && only.accountId === answers.accountId && answers.driverId === undefined && !locked())
      settle({ ...answers, driverId: only.id }, dropped);
  };

  /** Takes new answers and lets everything that hangs on them follow. */
  function settle(next: WizardAnswers, lost: readonly AnswerField[]): void {
    const before = answers;
    answers = next;
    dropped = lost;
    creation.dismiss();
    if (before.assetId !== answers.assetId) tasks.run(readAsset());
    if (before.accountId !== answers.accountId) tasks.run(readAccount());
    tasks.run(tracker.follow(basket()));
    void keeper.save();
    changed();
  }

  const move = (to: string | undefined): boolean => {
    if (to === undefined || locked()) return false;
    page = to;
    void keeper.save();
    changed();
    return true;
  };

  const prepare = async (): Promise<void> => {
    const [outcome, stored] = await Promise.all([backend.getPolicy({}), options.draft ? null : keeper.load()]);
    if (!outcome.ok) throw new Error(`the policy was refused: ${outcome.refusal.code}`, { cause: outcome.refusal });
    policy = outcome.value;
    flow = options.flow ?? policy.flow;
    const prefilled = changeAnswers(noAnswers, flow.prefill ?? {});
    checkFlow(flow, prefilled);
    const draft = options.draft ?? (stored === null ? null : decodeDraft(stored));
    answers = { ...prefilled, ...draft?.answers };
    const first = policy.locations[0];
    if (answers.locationId === undefined && first) answers = { ...answers, locationId: first.id };
    page = flow.pages.find(({ id }) => id === draft?.page)?.id ?? flow.pages[0]?.id ?? '';
    if (draft?.pending) creation = makeCreation(draft.pending);
    status = 'ready';
    changed();
    // A draft is taken as it was left: nothing is dropped from it or chosen for it, its pages say what is wrong.
    if (draft) {
      await Promise.all([records.readAsset(answers), records.readAccount(answers)]);
      await tracker.follow(basket());
    } else await Promise.all([readAsset(), readAccount()]);
  };

  let opening: Promise<void> | undefined;
  const open = (): Promise<void> =>
    (opening ??= run().finally(() => {
      opening = undefined;
    }));
  const run = async (): Promise<void> => {
    if (status === 'ready') return;
    status = 'loading';
    fault = null;
    try {
      await prepare();
    } catch (error) {
      status = 'failed';
      fault = toError(error);
      changed();
      return;
    }
    // What its outcome was is now in `state.creation`.
    if (creation.pending && !closed) await submit().catch(() => undefined);
  };

  const submit = async (): Promise<Outcome<Booking>> => {
    if (creation.state.value) return { ok: true, value: creation.state.value };
    if (!creation.pending) {
      const problem = observable.state.pages.flatMap((each) => each.problems)[0];
      if (problem) return { ok: false, refusal: problem };
    }
    const quoted = tracker.quote(basket());
    const request = quoted.fresh
      ? requestOf(answers, basket(), quoted.value, records.account(answers), records.driver(answers))
      : null;
    const body = creation.pending?.input.body ?? request;
    if (!body) return missing('quote', 'an up-to-date quote');
    const outcome = await creation.send({ body });
    if (!outcome.ok) learn(outcome.refusal, body);
    return outcome;
  };

  const learn = (refusal: Refusal, body: NewBooking): void => {
    clock.correctBy(refusal);
    if (isRefusal(refusal, 'QUOTE_STALE')) tracker.put(body.basket, refusal.facts.quote);
    else if (pageOfRefusal(refusal) === 'account' || pageOfRefusal(refusal) === 'driver') tasks.run(readAccount());
    else tasks.run(tracker.refresh(basket()));
    changed();
  };

  return {
    get state() {
      return observable.state;
    },
    subscribe: observable.subscribe,
    open,
    submit,
    snapshot,
    async settled() {
      await tasks.settled();
      return observable.state;
    },
    answer(patch) {
      if (locked()) return false;
      const after = consequences(answers, changeAnswers(answers, patch), policy);
      refusedVoucher = null;
      settle(after.answers, after.dropped);
      return true;
    },
    next: () => observable.state.next.allowed && move(nextPage(observable.state.pages, page, 1)),
    back: () => move(nextPage(observable.state.pages, page, -1)),
    goTo(id) {
      const target = observable.state.pages.find((each) => each.id === id);
      return target !== undefined && target.reachable && !target.skipped && move(id);
    },
    setPageProblems(id, problems) {
      hostProblems.set(id, problems);
      changed();
    },
    async addVoucher(typed) {
      const code = typed.trim();
      const priced = basket();
      if (locked() || code === '' || answers.voucherCodes.includes(code)) return false;
      refusedVoucher = priced ? await tracker.tryVoucher(priced, code) : null;
      // The answers may have changed while the code was tried; it is added to what they are now.
      if (!refusedVoucher && !locked() && !closed)
        settle({ ...answers, voucherCodes: [...answers.voucherCodes, code] }, []);
      else changed();
      return refusedVoucher === null;
    },
    removeVoucher(code) {
      if (locked()) return false;
      refusedVoucher = null;
      settle({ ...answers, voucherCodes: answers.voucherCodes.filter((each) => each !== code) }, []);
      return true;
    },
    async createAccount(body) {
      const outcome = await people.createAccount(body);
      if (outcome.ok && !locked()) {
        const after = consequences(answers, { ...answers, accountId: outcome.value.id }, policy);
        settle(after.answers, after.dropped);
      }
      return outcome;
    },
    async approveAccount(id) {
      const outcome = await people.approveAccount(id);
      if (outcome.ok && id === answers.accountId) records.putAccount(outcome.value);
      return outcome;
    },
    async createDriver(body) {
      const accountId = answers.accountId;
      if (accountId === undefined) return missing('accountId', 'an account');
      const outcome = await people.createDriver(accountId, body);
      if (outcome.ok && accountId === answers.accountId && !locked()) {
        records.putDriver(outcome.value);
        settle({ ...answers, driverId: outcome.value.id }, []);
      }
      return outcome;
    },
    async verifyDriver(id) {
      const outcome = await people.verifyDriver(id);
      if (outcome.ok) records.putDriver(outcome.value);
      return outcome;
    },
    async refresh() {
      if (status !== 'ready') return open();
      await Promise.all([tracker.refresh(basket()), readAsset(), readAccount()]);
    },
    close() {
      closed = true;
      records.close();
      tracker.close();
    },
  };
}
