import type { Schedule } from '@keyturn/billing';
import { canSend, type Basket, type GuardContext, type Quote } from '@keyturn/sdk';
import { chooseVouchers, type EnteredVoucher } from '../rules/choose-vouchers.ts';
import { makeQuote } from '../rules/make-quote.ts';
import { chooseOffer, termsOf, type ChosenOffer } from '../rules/price-basket.ts';
import { found } from '../rules/refused.ts';
import { checkStart, scheduleFor } from '../rules/schedule-for.ts';
import { follow, type OperationContext } from './context.ts';
import { assetAvailability, wholeTerm } from './free-vehicles.ts';
import type { Operation } from './operation.ts';

/** A basket with its price, and what the guards of a request ask about it. */
export interface QuotedBasket {
  readonly quote: Quote;
  readonly schedule: Schedule;
  readonly offer: ChosenOffer;
  readonly facts: GuardContext;
}

/**
 * Prices a basket (billing.md 13–18). `path` is where the basket stands in the body. Refuses what is not there, then a
 * start that cannot be, then what the asset does not offer, then vouchers.
 */
export async function quoteBasket(context: OperationContext, basket: Basket, path: string): Promise<QuotedBasket> {
  const { tx, now } = context;
  const { policy } = await context.tenant();
  const { locationId, assetId, start } = basket;
  const location = found(
    policy.locations.find((candidate) => candidate.id === locationId),
    'location',
    locationId,
  );
  const asset = found(await tx.assets.find(assetId), 'asset', assetId);
  checkStart(start, `${path}start`);
  const startFacts = { now, start, location, policy };
  follow(canSend('draft', 'request', startFacts));

  const offer = chooseOffer(basket, asset, policy);
  const entered: EnteredVoucher[] = [];
  for (const code of basket.voucherCodes) entered.push({ code, record: await tx.vouchers.find(code) });
  const vouchers = chooseVouchers(entered, now);

  const frozen = termsOf(offer, policy, vouchers);
  const schedule = scheduleFor(frozen.terms, `${path}start`);
  const written = { ...offer.basket, voucherCodes: vouchers.map((voucher) => voucher.code) };
  const quote = makeQuote(written, frozen, schedule, policy.firstBill);
  const availability = await assetAvailability(context, assetId, wholeTerm(schedule, now));
  return { quote, schedule, offer, facts: { ...startFacts, availability } };
}

/** Prices a basket for the wizard; reserves nothing (wire.md, quotes). */
export const createQuote: Operation<'createQuote'> = async (context, { body }) => {
  const { quote, facts } = await quoteBasket(context, body, '');
  follow(canSend('draft', 'request', facts));
  return quote;
};
