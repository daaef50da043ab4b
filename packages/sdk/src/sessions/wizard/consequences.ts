import type { VirtualAsset } from '../../wire/schemas/asset.ts';
import type { TenantPolicy } from '../../wire/schemas/policy.ts';
import type { AnswerField, WizardAnswers } from './answers.ts';
import { sameDuration } from './basket.ts';

/** Answers after a change, and which later ones became invalid by it (domain.md §2). */
export interface Consequences {
  readonly answers: WizardAnswers;
  readonly dropped: readonly AnswerField[];
}

/** What a change of answers entails at once: the start takes the location's zone, a driver leaves with the account. */
export function consequences(before: WizardAnswers, after: WizardAnswers, policy: TenantPolicy | null): Consequences {
  let answers = after;
  const timeZone = policy?.locations.find(({ id }) => id === after.locationId)?.timeZone;
  if (before.locationId !== after.locationId && timeZone !== undefined && after.start)
    answers = { ...answers, start: { ...after.start, timeZone } };
  const stranded =
    before.accountId !== after.accountId && before.driverId !== undefined && after.driverId === before.driverId;
  if (!stranded) return { answers, dropped: [] };
  const { driverId: _, ...rest } = answers;
  return { answers: rest, dropped: ['driverId'] };
}

/** What another asset entails: package and extras stay where it offers the same ones. */
export function reconcileAsset(answers: WizardAnswers, asset: VirtualAsset): Consequences {
  const dropped: AnswerField[] = [];
  const next = { ...answers };
  const { mileageAllowanceId, duration } = answers;
  const offering = asset.packages.filter((each) => each.mileageAllowance.id === mileageAllowanceId);
  if (mileageAllowanceId !== undefined && offering.length === 0) {
    delete next.mileageAllowanceId;
    dropped.push('mileageAllowanceId');
  }
  const candidates = offering.length > 0 ? offering : asset.packages;
  if (duration !== undefined && !candidates.some((each) => sameDuration(each.duration, duration))) {
    delete next.duration;
    dropped.push('duration');
  }
  const extras = reconcileExtras(next, asset);
  return { answers: extras.answers, dropped: [...dropped, ...extras.dropped] };
}

/** Extras that the asset does not offer have no box that could be unticked, so they never stay. */
export function reconcileExtras(answers: WizardAnswers, asset: VirtualAsset | null): Consequences {
  const extraIds = answers.extraIds.filter((id) => !asset || asset.chargeItems.some((item) => item.id === id));
  return extraIds.length < answers.extraIds.length
    ? { answers: { ...answers, extraIds }, dropped: ['extraIds'] }
    : { answers, dropped: [] };
}
