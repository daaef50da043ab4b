import type { AssetPackage, Basket, BookingSchedule, Charge, ChargeItem, TenantPolicy } from '@keyturn/sdk';
import type { AssetRecord, VoucherRecord } from '../store/records.ts';
import { frozenVoucher } from './choose-vouchers.ts';
import { refuseWith } from './refused.ts';

/** What a basket asks for, found in the catalogue. */
export interface ChosenOffer {
  readonly basket: Basket;
  readonly asset: AssetRecord;
  readonly package: AssetPackage;
}

/**
 * Finds package, extras and handover mode of a basket and writes the basket in one way: extras once each in the
 * asset's order. Refuses with `PACKAGE_UNAVAILABLE`, `EXTRA_UNAVAILABLE`, `HANDOVER_UNAVAILABLE`.
 */
export function chooseOffer(basket: Basket, asset: AssetRecord, policy: TenantPolicy): ChosenOffer {
  const { packageId, handoverModeId } = basket;
  const chosen = asset.packages.find((candidate) => candidate.id === packageId);
  if (!chosen) return refuseWith('PACKAGE_UNAVAILABLE', { packageId });
  const extraId = basket.extraIds.find((id) => !asset.chargeItems.some((item) => item.id === id));
  if (extraId !== undefined) return refuseWith('EXTRA_UNAVAILABLE', { extraId });
  if (handoverModeId !== undefined && !policy.handoverModes.some((mode) => mode.id === handoverModeId))
    return refuseWith('HANDOVER_UNAVAILABLE', { handoverModeId });
  const extraIds = asset.chargeItems.map((item) => item.id).filter((id) => basket.extraIds.includes(id));
  return { basket: { ...basket, extraIds }, asset, package: chosen };
}

const chargeOfItem = ({ id, name, billing, price, basis, taxRate }: ChargeItem): Charge => ({
  id,
  name,
  kind: billing,
  price,
  basis,
  taxRate,
});

/** Every priced line of an offer: package, mandatory and chosen extras, handover, deposit (billing.md 15). */
function chargesOf({ basket, asset, package: chosen }: ChosenOffer, policy: TenantPolicy): Charge[] {
  const { id, price, basis, taxRate } = chosen;
  const mode = policy.handoverModes.find((candidate) => candidate.id === basket.handoverModeId);
  return [
    { id, name: asset.name, kind: 'package', price, basis, taxRate },
    ...asset.chargeItems.filter((item) => item.mandatory || basket.extraIds.includes(item.id)).map(chargeOfItem),
    ...(mode?.price ? [{ id: mode.id, name: mode.name, kind: 'handover' as const, ...mode.price }] : []),
    ...(asset.deposit
      ? [
          {
            id: 'deposit',
            name: asset.deposit.name,
            kind: 'deposit' as const,
            price: asset.deposit.price,
            basis: 'gross' as const,
            taxRate: '0',
          },
        ]
      : []),
  ];
}

/** The terms that a request freezes: schedule and prices, from policy, offer and vouchers (billing.md 18). */
export function termsOf(
  offer: ChosenOffer,
  policy: TenantPolicy,
  vouchers: readonly VoucherRecord[],
): Pick<BookingSchedule, 'terms' | 'prices'> {
  const { frequency, paymentTermsDays, stubPolicy, currency, recurringVoucherOnFirstBill } = policy;
  return {
    terms: {
      anchor: offer.basket.start,
      frequency,
      duration: offer.package.duration,
      paymentTermsDays,
      stubPolicy,
    },
    prices: {
      currency,
      charges: chargesOf(offer, policy),
      vouchers: vouchers.map((voucher) => frozenVoucher(voucher, recurringVoucherOnFirstBill)),
    },
  };
}
