import type { AssetSummary } from '@keyturn/sdk';
import type { Texts } from '../shared/texts.ts';

/** Fuel, transmission and seats of an asset in words: `Hybrid · Automatic · 5 seats`. */
export const assetFacts = (
  { fuel, transmission, seats }: Pick<AssetSummary, 'fuel' | 'transmission' | 'seats'>,
  words: Texts,
): string =>
  [
    words.known(`fuel_${fuel}`, fuel),
    words.known(`transmission_${transmission}`, transmission),
    words.counted('seats', seats),
  ].join(' · ');
