/** Terms of a booking that several elements show. */
export const terms = {
  // Duration and mileage
  months_one: '{count} month',
  months_other: '{count} months',
  weeks_one: '{count} week',
  weeks_other: '{count} weeks',
  unlimited: 'Unlimited mileage',
  distance_mi_one: '{count} mile',
  distance_mi_other: '{count} miles',
  distance_km_one: '{count} km',
  distance_km_other: '{count} km',
  per_month: '{distance} a month',
  per_week: '{distance} a week',
  per_term: '{distance} for the whole term',
  // The billing summary (billing.md 17)
  firstBill: 'First bill',
  regularBill: 'Regular bill',
  wholeTerm: 'Whole term',
  bills_one: '{count} bill',
  bills_other: '{count} bills',
  bills_differing: 'Other bills',
  // When the first bill comes, by its trigger (domain.md §4)
  firstBill_on_approval: 'when the booking is approved',
  firstBill_on_contract_signed: 'when the contract is signed',
  firstBill_days_before_start_one: '{count} day before the start',
  firstBill_days_before_start_other: '{count} days before the start',
  firstBill_on_start_date: 'on the day of the start',
  firstBill_on_begin: 'when the vehicle is handed over',
  firstBill_manual: 'when somebody raises it',
} as const;
