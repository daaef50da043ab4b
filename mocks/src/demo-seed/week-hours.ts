import type { Location } from '@keyturn/sdk';

/** Opening hours from Monday to Saturday, shorter on Saturdays; wall times, `closes` exclusive. */
export const weekHours = (opens: string, closes: string, closesOnSaturday: string): Location['openingHours'] =>
  [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens, closes: weekday === 6 ? closesOnSaturday : closes }));
