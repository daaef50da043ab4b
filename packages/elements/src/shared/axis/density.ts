/** How much of each bill is drawn: all of it, no amounts, small marks, or runs of bills only. */
export type Density = 'full' | 'close' | 'small' | 'merged';

const densities: readonly (readonly [unitsPerBill: number, Density])[] = [
  [64, 'full'],
  [24, 'close'],
  [12, 'small'],
];

/** The density at which a bill has that many units on the scale (LOOK.md, time axis). */
export const densityAt = (unitsPerBill: number): Density =>
  densities.find(([from]) => unitsPerBill >= from)?.[1] ?? 'merged';
