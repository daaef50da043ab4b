import type { AssetSummary } from '@keyturn/sdk';
import type { Texts } from '../shared/texts.ts';

/** Fuel, transmission and seats of an asset in words: `Hybrid · Automatic · 5 seats`. */
export function assetFacts(
  { fuel, transmission, seats }: Pick<AssetSummary, 'fuel' | 'transmission' | 'seats'>,
  words: Texts,
): string {
  const named = (kind: string, value: string): string => {
    const key = `${kind}_${value}`;
    return words.has(key) ? words.plain(key) : value;
  };
  return [named('fuel', fuel), named('transmission', transmission), words.counted('seats', seats)].join(' · ');
}
