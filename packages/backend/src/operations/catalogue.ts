import { resolveStart } from '@keyturn/billing';
import type { AssetSummary, VirtualAsset } from '@keyturn/sdk';
import { found, refuseInput } from '../rules/refused.ts';
import { checkStart, scheduleFor } from '../rules/schedule-for.ts';
import type { AssetRecord } from '../store/records.ts';
import type { AssetSearch } from '../store/store.ts';
import type { OperationContext } from './context.ts';
import { wholeTerm } from './free-vehicles.ts';
import type { Operation, OperationInput } from './operation.ts';
import { pageQuery, textQuery } from './page-query.ts';

/** The tenant's policy (wire.md). */
export const getPolicy: Operation<'getPolicy'> = async (context) => (await context.tenant()).policy;

/** The lowest package price; zero where nothing is offered. */
const priceFrom = ({ packages }: AssetRecord, currency: string) =>
  packages.map((offer) => offer.price).toSorted((a, b) => a.amount - b.amount)[0] ?? { amount: 0, currency };

/** One virtual asset. */
export const getAsset: Operation<'getAsset'> = async (context, { id }): Promise<VirtualAsset> => {
  const asset = found(await context.tx.assets.find(id), 'asset', id);
  const { policy } = await context.tenant();
  return { ...asset, priceFrom: priceFrom(asset, policy.currency) };
};

/** The kinds that are asked for, where they are. */
const kindsOf = ({ bodyType, fuel, transmission }: OperationInput<'listAssets'>['query']): AssetSearch => ({
  ...(bodyType === undefined ? {} : { bodyType }),
  ...(fuel === undefined ? {} : { fuel }),
  ...(transmission === undefined ? {} : { transmission }),
});

/** Virtual assets, with the number of vehicles free at the start that was asked for: a hint only. */
export const listAssets: Operation<'listAssets'> = async (context, { query }) => {
  const { policy } = await context.tenant();
  const counts = await freeAtStart(context, query);
  const { items, nextCursor } = await context.tx.assets.list(
    { ...textQuery(query), ...kindsOf(query) },
    pageQuery(query),
  );
  const cards = items.map((asset): AssetSummary => {
    const { id, name, bodyType, fuel, transmission, seats } = asset;
    const freeVehicles = counts && (counts[id] ?? 0);
    return {
      id,
      name,
      bodyType,
      fuel,
      transmission,
      seats,
      priceFrom: priceFrom(asset, policy.currency),
      freeVehicles,
    };
  });
  return { items: cards, nextCursor };
};

async function freeAtStart(
  { tx, now }: OperationContext,
  { startDate: date, startTime: time, timeZone }: OperationInput<'listAssets'>['query'],
): Promise<Readonly<Record<string, number>> | null> {
  if (date === undefined && time === undefined && timeZone === undefined) return null;
  if (date === undefined || time === undefined || timeZone === undefined)
    return refuseInput('startDate', 'missing', 'startDate, startTime and timeZone together, or none of them');
  checkStart({ date, time, timeZone }, 'startDate');
  const from = resolveStart({ date, time, timeZone }).instant;
  const to = new Date(Date.parse(from) + 1).toISOString();
  return tx.vehicles.countFree({ from, to, now });
}

/** The vehicles of an asset that are free for a whole term. */
export const listVehicles: Operation<'listVehicles'> = async ({ tx, now }, { id, query }) => {
  found(await tx.assets.find(id), 'asset', id);
  const { startDate, startTime, timeZone, months, weeks, exceptBookingId } = query;
  if ((months === undefined) === (weeks === undefined)) return refuseInput('months', 'value', 'either months or weeks');
  const schedule = scheduleFor(
    {
      anchor: { date: startDate, time: startTime, timeZone },
      frequency: 'monthly',
      duration: months === undefined ? { weeks: weeks ?? 1 } : { months },
      paymentTermsDays: 0,
      stubPolicy: 'prorate',
    },
    'startDate',
  );
  const except = exceptBookingId === undefined ? {} : { exceptBookingId };
  const page = await tx.vehicles.listFree({ ...wholeTerm(schedule, now), ...except, assetId: id }, pageQuery(query));
  return { items: [...page.items], nextCursor: page.nextCursor };
};
