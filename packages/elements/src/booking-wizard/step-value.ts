import type { WizardHost } from './wizard-host.ts';
import { durationText } from '../shared/duration-text.ts';

const values: Readonly<Record<string, (host: WizardHost) => string | undefined>> = {
  when: ({ state: { answers }, words, formats }) =>
    answers.start &&
    words.plain('pair', { first: formats.dayMonth(answers.start.date), second: formats.time(answers.start.time) }),
  asset: ({ state: { asset } }) => asset.value?.name,
  package: ({ state: { answers }, words }) => answers.duration && durationText(answers.duration, words),
  account: ({ state: { account } }) => account.value?.name,
  driver: ({ state: { drivers, answers } }) => drivers.value?.find(({ id }) => id === answers.driverId)?.name,
  handover: ({ state: { answers }, policy }) =>
    policy.handoverModes.find(({ id }) => id === answers.handover?.modeId)?.name,
};

/** What was chosen on a page, in a few words. */
export const stepValue = (page: string, host: WizardHost): string | undefined => values[page]?.(host);
