import type { Outcome } from '../../backend.ts';
import { isRefusal, type Refusal } from '../../booking/refusal.ts';
import { isKeyturnError } from '../../keyturn-error.ts';
import type { NewBooking } from '../../wire/schemas/booking-input.ts';
import type { Booking } from '../../wire/schemas/booking.ts';
import type { TenantPolicy, WizardFlow } from '../../wire/schemas/policy.ts';
import { createDraftKeeper } from '../draft-keeper.ts';
import { freeze } from '../freeze.ts';
import { createFrozenCommand, type FrozenCommand, type FrozenPair } from '../frozen-command.ts';
import { toError } from '../loadable.ts';
import { createObservable } from '../observable.ts';
import { createSessionClock } from '../session-clock.ts';
import { required } from '../required.ts';
import { createTasks } from '../tasks.ts';
import { changeAnswers, noAnswers, type AnswerField, type WizardAnswers } from './answers.ts';
import { basketOf, requestOf } from './basket.ts';
import { consequences, reconcileAsset, reconcileExtras } from './consequences.ts';
import { decodeDraft, encodeDraft, type WizardDraft } from './draft.ts';
import { checkFlow, resumeAnswers } from './flow.ts';
import { onlyDriver, pageOfRefusal } from './page-problems.ts';
import { describePages, nextPage } from './pages.ts';
import { createPeople } from './people.ts';
import { createQuoteTracker } from './quote-tracker.ts';
import { createVouchers } from './vouchers.ts';
import { createWizardRecords } from './wizard-records.ts';
import type { WizardSession, WizardSessionOptions } from './wizard-session.ts';
import type { RefusedVoucher, WizardState } from './wizard-state.ts';

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
  /** Every request from this draft carries it, from whatever tab: the backend makes one booking of them. */
  let key = '';
  let answers: WizardAnswers = noAnswers;
  let dropped: readonly AnswerField[] = [];
  let refusedVoucher: RefusedVoucher | null = null;
  let closed = false;
  const hostProblems = new Map<string, readonly Refusal[]>();

  const { observable, changed } = createObservable(compute);
  const records = createWizardRecords(backend, changed);
  const tracker = createQuoteTracker(backend, changed, clock.correctBy);
  const tasks = createTasks();
  const keeper = createDraftKeeper(
    options.storage,
    () => (creation.state.phase === 'done' ? null : encodeDraft(snapshot())),
    changed,
  );
  const makeCreation = (restored: FrozenPair<{ body: NewBooking }> | null): Creation =>
    createFrozenCommand({
      call: (input, idempotencyKey) =>
        backend.createBooking(input, { idempotencyKey }).catch((error: unknown) => {
          // Requested already with other answers, as the fault tells: whoever sends it again wants another booking.
          if (isKeyturnError(error) && error.problemCode === 'KEY_REUSED') key = platform.newKey();
          throw error;
        }),
      newKey: () => key,
      now: platform.now,
      persist: keeper.save,
      learn,
      changed,
      restored,
    });
  let creation = makeCreation(null);

  const basket = (of = answers) => basketOf(of, records.of(of).asset);
  const locked = () => creation.state.phase !== 'idle';
  const editable = () => status === 'ready' && !closed && !locked();

  function compute(): WizardState {
    const now = clock.now();
    const quote = tracker.quote(basket());
    const pages = policy
      ? describePages(flow, {
          answers,
          policy,
          now,
          ...records.of(answers),
          priced: quote.fresh,
          hostProblems,
          refusal: quote.status === 'refused' ? quote.refusal : null,
        })
      : [];
    const current = pages.find(({ id }) => id === page);
    const problems = page === 'confirm' ? pages.flatMap((each) => each.problems) : (current?.problems ?? []);
    const waitingFor = locked() ? 'creation' : page === 'confirm' && !quote.fresh ? 'quote' : null;
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
      next: { allowed: status === 'ready' && problems.length === 0 && waitingFor === null, problems, waitingFor },
      creation: creation.state,
      storageFault: keeper.fault,
      now,
    };
  }

  const snapshot = (): WizardDraft => ({ v: '1', key, page, answers, pending: creation.pending });

  const readAsset = async (): Promise<void> => {
    await records.readAsset(answers);
    const { asset: read } = records.of(answers);
    if (!read || !editable()) return;
    const reconciled = reconcileAsset(answers, read);
    if (reconciled.dropped.length > 0) settle(reconciled.answers, reconciled.dropped);
    else await tracker.follow(basket());
  };
  const readAccount = async (): Promise<void> => {
    await records.readAccount(answers);
    const only = onlyDriver(records.of(answers).drivers);
    if (only && only.accountId === answers.accountId && answers.driverId === undefined && editable())
      settle({ ...answers, driverId: only.id }, dropped);
  };

  /** Takes new answers and lets everything that hangs on them follow. */
  function settle(next: WizardAnswers, lost: readonly AnswerField[]): void {
    const before = answers;
    const extras = reconcileExtras(next, records.of(next).asset);
    answers = freeze(extras.answers);
    dropped = [...lost, ...extras.dropped];
    creation.dismiss();
    if (before.assetId !== answers.assetId) tasks.run(readAsset());
    if (before.accountId !== answers.accountId) tasks.run(readAccount());
    tasks.run(tracker.follow(basket()));
    void keeper.save();
    changed();
  }

  /** Takes a change that a person made, with what it entails. */
  const change = (next: WizardAnswers): true => {
    const after = consequences(answers, next, policy);
    refusedVoucher = null;
    settle(after.answers, after.dropped);
    return true;
  };

  const move = (to: string | undefined): boolean => {
    if (to === undefined || !editable()) return false;
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
    answers = changeAnswers(noAnswers, draft ? resumeAnswers(flow, prefilled, draft.answers) : prefilled);
    const first = policy.locations[0];
    if (answers.locationId === undefined && first) answers = freeze({ ...answers, locationId: first.id });
    page = flow.pages.find(({ id }) => id === draft?.page)?.id ?? flow.pages[0]?.id ?? '';
    key = draft?.key || platform.newKey(); // empty in what was taken before it was open
    if (draft?.pending) creation = makeCreation(draft.pending);
    status = 'ready';
    changed();
    if (!draft) return void (await Promise.all([readAsset(), readAccount()]));
    // A draft is taken as it was left: nothing is chosen for it, its pages say what is wrong.
    await Promise.all([records.readAsset(answers), records.readAccount(answers)]);
    if (editable()) settle(answers, []);
    await tracker.follow(basket());
  };

  const run = async (): Promise<void> => {
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
    if (creation.pending && !creation.expired && !closed) await submit().catch(() => undefined);
  };
  let opening: Promise<void> | undefined;
  const open = (): Promise<void> => {
    if (status === 'ready') return Promise.resolve();
    if (!opening) {
      opening = run().finally(() => {
        opening = undefined;
      });
      tasks.run(opening);
    }
    return opening;
  };

  const submit = async (): Promise<Outcome<Booking>> => {
    if (creation.state.value) return { ok: true, value: creation.state.value };
    if (creation.pending) return creation.send(creation.pending.input);
    const refusal = observable.state.pages.flatMap((each) => each.problems)[0];
    if (refusal) return { ok: false, refusal };
    const quote = tracker.quote(basket());
    const body = requestOf(answers, {
      ...records.of(answers),
      basket: basket(),
      quote: quote.fresh ? quote.value : null,
      handoverModes: policy?.handoverModes ?? [],
    });
    return body && !closed ? creation.send({ body }) : { ok: false, refusal: required('quote', 'an up-to-date quote') };
  };

  function learn(refusal: Refusal, { body }: { readonly body: NewBooking }): void {
    clock.correctBy(refusal);
    const mendedOn = pageOfRefusal(refusal);
    if (isRefusal(refusal, 'QUOTE_STALE')) tracker.put(body.basket, refusal.facts.quote);
    else if (mendedOn === 'account' || mendedOn === 'driver') tasks.run(readAccount());
    else tasks.run(tracker.refresh(basket()));
  }

  const commands = {
    backend,
    newKey: platform.newKey,
    records,
    answers: () => answers,
    editable,
    change,
    basketOf: basket,
    putQuote: tracker.put,
    tried(refused: RefusedVoucher | null) {
      refusedVoucher = refused;
      changed();
    },
  };

  return {
    get state() {
      return observable.state;
    },
    subscribe: observable.subscribe,
    open,
    submit,
    snapshot,
    abandon: () => creation.abandon(),
    async settled() {
      await tasks.settled();
      return observable.state;
    },
    answer(patch) {
      const next = changeAnswers(answers, patch);
      return editable() && change(next);
    },
    next: () => observable.state.next.allowed && move(nextPage(observable.state.pages, page, 1)),
    back: () => move(nextPage(observable.state.pages, page, -1)),
    goTo(id) {
      const target = observable.state.pages.find((each) => each.id === id);
      return target !== undefined && target.reachable && !target.skipped && move(id);
    },
    setPageProblems(id, problems) {
      if (status === 'ready' && !flow.pages.some((each) => each.id === id))
        throw new RangeError(`page: expected a page of the flow, got "${id}"`);
      hostProblems.set(id, problems);
      changed();
    },
    ...createVouchers(commands),
    ...createPeople(commands),
    async refresh() {
      if (status !== 'ready') return open();
      const work = Promise.all([tracker.refresh(basket()), readAsset(), readAccount()]).then(() => undefined);
      tasks.run(work);
      await work;
    },
    close() {
      closed = true;
      records.close();
      tracker.close();
    },
  };
}
