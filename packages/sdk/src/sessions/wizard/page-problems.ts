import * as z from 'zod/mini';
import { canSend } from '../../booking/decide.ts';
import type { GuardContext } from '../../booking/guards.ts';
import { refuse, type InputIssue, type Refusal } from '../../booking/refusal.ts';
import type { Account, Driver } from '../../wire/schemas/account.ts';
import type { VirtualAsset } from '../../wire/schemas/asset.ts';
import { country, form } from '../../wire/schemas/common.ts';
import type { TenantPolicy } from '../../wire/schemas/policy.ts';
import { required } from '../required.ts';
import type { WizardAnswers } from './answers.ts';
import { chosenPackage } from './basket.ts';
import type { WizardPage } from './flow.ts';

/** Everything that decides whether a page is complete. */
export interface PageFacts {
  readonly answers: WizardAnswers;
  readonly policy: TenantPolicy;
  readonly now: string;
  readonly asset: VirtualAsset | null;
  readonly account: Account | null;
  readonly driver: Driver | null;
  readonly drivers: readonly Driver[] | null;
  /** Whether the backend has just priced these very answers, so that its clock let the start pass. */
  readonly priced: boolean;
}

/** Asks the transition table's guards of `request`, as far as these facts go. */
const ask = (context: GuardContext): readonly Refusal[] => {
  const decision = canSend('draft', 'request', context);
  return decision.allowed ? [] : [decision.refusal];
};

const line = form(/^\s*\S.{0,199}$/, 'a line of 1 to 200 characters');

/** What a request asks of an address, as far as the page must tell; the backend reads it more closely. */
const completeAddress = z.object({
  line1: line,
  line2: z.exactOptional(line),
  city: line,
  postcode: line,
  country,
});

const addressIssues = (address: unknown): readonly InputIssue[] => {
  const { error } = completeAddress.safeParse(address);
  return (error?.issues ?? []).map(({ path, code, message }) => ({
    path: ['handover', 'address', ...path].join('.'),
    code,
    expected: code === 'invalid_format' ? message : 'a value',
  }));
};

/** Why each page is not complete yet: empty means that one may continue (domain.md §2). */
export const pageProblems: Readonly<Record<WizardPage, (facts: PageFacts) => readonly Refusal[]>> = {
  when({ answers: { locationId, start }, policy, now, priced }) {
    const location = policy.locations.find(({ id }) => id === locationId);
    if (!location) return [required('locationId', 'one of the operating locations')];
    if (!start) return [required('start', 'a start date and time')];
    // This clock only advises: what the backend's clock let pass is not asked again.
    return ask({ start, location, policy, ...(priced ? {} : { now }) });
  },
  asset: ({ answers: { assetId } }) => (assetId === undefined ? [required('assetId', 'one virtual asset')] : []),
  package({ answers, asset }) {
    if (answers.mileageAllowanceId === undefined) return [required('mileageAllowanceId', 'a mileage allowance')];
    if (answers.duration === undefined) return [required('duration', 'a duration')];
    if (!asset) return [required('assetId', 'one virtual asset')];
    return chosenPackage(answers, asset)
      ? []
      : [required('duration', 'a duration that is offered with this mileage allowance')];
  },
  account({ answers, account, drivers }) {
    if (answers.accountId === undefined) return [required('accountId', 'an account')];
    if (!account || !drivers) return [required('accountId', 'an account that could be read, with its drivers')];
    return ask({ account });
  },
  driver({ answers, account, driver }) {
    if (answers.driverId === undefined || !account) return [required('driverId', 'a driver of the account')];
    return driver ? ask({ account, driver }) : [required('driverId', 'a driver of the account')];
  },
  handover({ answers: { handover }, policy }) {
    const mode = policy.handoverModes.find(({ id }) => id === handover?.modeId);
    if (!handover || !mode) return [required('handover', 'a handover mode')];
    if (!mode.needsAddress) return [];
    const issues = addressIssues(handover.address ?? {});
    return issues.length > 0 ? [refuse('INVALID_INPUT', { issues })] : [];
  },
  confirm: () => [],
};

/** A page that answers itself: one driver who is verified leaves nothing to choose (domain.md §2). */
export const onlyDriver = (drivers: readonly Driver[] | null): Driver | null =>
  drivers?.length === 1 && drivers[0]?.verification === 'verified' ? drivers[0] : null;

const pageOfPrefix: readonly (readonly [string, WizardPage])[] = [
  ['START_', 'when'],
  ['ASSET_', 'asset'],
  ['PACKAGE_', 'package'],
  ['EXTRA_', 'package'],
  ['VOUCHER_', 'package'],
  ['ACCOUNT_', 'account'],
  ['DRIVER_', 'driver'],
  ['HANDOVER_', 'handover'],
];

/** The page on which a refusal of quote or request can be mended; `confirm` for those that need no other page. */
export const pageOfRefusal = ({ code }: Refusal): WizardPage =>
  pageOfPrefix.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'confirm';
