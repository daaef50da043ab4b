import type { Account, Driver } from '../../wire/schemas/account.ts';
import type { AssetPackage, VirtualAsset } from '../../wire/schemas/asset.ts';
import type { Basket } from '../../wire/schemas/basket.ts';
import type { NewBooking } from '../../wire/schemas/booking-input.ts';
import type { Address } from '../../wire/schemas/common.ts';
import type { HandoverMode } from '../../wire/schemas/policy.ts';
import type { Quote } from '../../wire/schemas/quote.ts';
import type { WizardAnswers } from './answers.ts';

/** The package of the chosen mileage allowance and duration, `undefined` where the asset has none for the pair. */
export function chosenPackage(answers: WizardAnswers, asset: VirtualAsset | null): AssetPackage | undefined {
  const { mileageAllowanceId, duration } = answers;
  if (mileageAllowanceId === undefined || duration === undefined) return undefined;
  return asset?.packages.find(
    (candidate) => candidate.mileageAllowance.id === mileageAllowanceId && sameDuration(candidate.duration, duration),
  );
}

/** Whether two durations are the same number of the same unit. */
export const sameDuration = (a: AssetPackage['duration'], b: AssetPackage['duration']): boolean =>
  'months' in a ? 'months' in b && a.months === b.months : 'weeks' in b && a.weeks === b.weeks;

/** The basket that the answers describe, `null` until it can be priced. */
export function basketOf(answers: WizardAnswers, asset: VirtualAsset | null): Basket | null {
  const { locationId, start, assetId, extraIds, voucherCodes, handover } = answers;
  const chosen = asset?.id === assetId ? chosenPackage(answers, asset) : undefined;
  if (locationId === undefined || start === undefined || assetId === undefined || !chosen) return null;
  return {
    locationId,
    start,
    assetId,
    packageId: chosen.id,
    extraIds,
    voucherCodes,
    ...(handover ? { handoverModeId: handover.modeId } : {}),
  };
}

/** What a request is made of besides the answers. */
export interface RequestParts {
  readonly basket: Basket | null;
  readonly quote: Quote | null;
  readonly account: Account | null;
  readonly driver: Driver | null;
  readonly handoverModes: readonly HandoverMode[];
}

/** The request that the answers and a fresh quote make, `null` while anything is missing. */
export function requestOf({ handover }: WizardAnswers, parts: RequestParts): NewBooking | null {
  const { basket, quote, account, driver } = parts;
  const mode = parts.handoverModes.find(({ id }) => id === handover?.modeId);
  if (!basket || !quote || !account || !driver || !mode) return null;
  return {
    basket,
    fingerprint: quote.fingerprint,
    accountId: account.id,
    driverId: driver.id,
    handover: {
      modeId: mode.id,
      // Where the mode needs one, its page let through only an address of the shape that a request needs.
      ...(mode.needsAddress ? { address: handover?.address as Address } : {}),
    },
  };
}
