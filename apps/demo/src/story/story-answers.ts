import type { AnswersPatch } from '@keyturn/sdk';

/** What the person of the story answers, page by page. */
export const answers: Readonly<Record<string, AnswersPatch>> = {
  when: { locationId: 'loc-richmond', start: { date: '2026-06-10', time: '09:00', timeZone: 'Europe/London' } },
  asset: { assetId: 'kestrel' },
  package: {
    mileageAllowanceId: 'mi-1200',
    duration: { months: 6 },
    extraIds: ['ext-second-driver', 'ext-child-seat'],
    voucherCodes: ['SPRING10'],
  },
  account: { accountId: 'acc-bramble' },
  driver: { driverId: 'drv-bramble-1' },
  handover: {
    handover: {
      modeId: 'hov-delivery',
      address: { line1: '18 Wharf Road', city: 'London', postcode: 'N1 7GR', country: 'GB' },
    },
  },
};
