/** Texts of *What if nobody re-approves?*. */
export const whatIf = {
  handoverDay: 'The vehicle is handed over on',
  handoverDayOdd: 'Enter a day within the term.',
  driftNone: 'Handed over on {handover}, as approved: nothing moves.',
  driftEarly: 'Approved for {approved}, handed over {days} earlier, on {handover}: the bills stay where they are.',
  driftEach: 'Approved for {approved}, handed over on {handover}: each bill is issued and collected {days} too early.',
  driftUpTo:
    'Approved for {approved}, handed over on {handover}: bills are issued and collected up to {days} too early.',
  driftUnusedOf: 'Billed and not used: {days} of {of}, {amount}.',
  driftUnused: 'Billed and not used: {days}, {amount}.',
  driftDays_one: '{count} day',
  driftDays_other: '{count} days',
  whatIfPicture:
    'Bills from {approved} as approved, and from {handover} as a re-approval would have them; the table says the same',
  rowNo: 'No.',
  driftDate: 'Bill date',
  billReapproved: 'If re-approved',
  daysEarly: 'Days early',
  daysUnused: 'Not used',
  daysOf: '{days} of {of} d',
  moneyUnused: 'Billed for it',
  noSuchBill: 'None',
  totalOf: 'Total',
  allBills_one: 'Show {count} bill',
  allBills_other: 'Show all {count} bills',
} as const;
