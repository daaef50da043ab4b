import type { Start } from '@keyturn/sdk';
import type { RefusalWriter } from '../shared/refusal-text.ts';
import type { ViewHost } from '../shared/view-host.ts';

/** What writes why something about a booking cannot be done: by the booking's clock, with its city for other viewers. */
export const writerFor = ({ words, formats, context }: ViewHost, { timeZone }: Start): RefusalWriter => ({
  words,
  formats,
  timeZone,
  viewerZone: context?.timeZone ?? timeZone,
});
