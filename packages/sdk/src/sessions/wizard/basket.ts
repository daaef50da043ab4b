import type { Account, Driver } from '../../wire/schemas/account.ts';
import type { AssetPackage, VirtualAsset } from '../../wire/schemas/asset.ts';
import type { NewBooking } from '../../wire/schemas/booking.ts';
import type { Basket, Quote } from '../../wire/schemas/quote.ts';
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

/** The request that the answers and a fresh quote make, `null` while anything is missing. */
export function requestOf(
  answers: WizardAnswers,
  basket: Basket | null,
  quote: Quote | null,
  account: Account | null,
  driver: Driver | null,
): NewBooking | null {
  if (!basket || !quote || !account || !driver || !answers.handover) return null;
  const { modeId, address } = answers.handover;
  return {
    basket,
    fingerprint: quote.fingerprint,
    accountId: account.id,
    driverId: driver.id,
    // The handover page let it through, so the address has the shape that a request needs.
    handover: { modeId, ...(address ? { address: address as NewBooking['handover']['address'] & {} } : {}) },
  };
}
