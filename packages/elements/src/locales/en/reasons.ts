/** Why a date or an amount is what it is, by the reason’s code (billing.md 19). */
export const reasons = {
  why_clamped: 'The month has no day {wanted}: its last one.',
  why_shifted: 'The clocks change: {to} in place of {from}.',
  why_repeated: 'The clocks change: the first of two.',
  why_stub: 'Last bill: {days} of {of} days.',
  why_rest: 'The rest of the period that the end cut: {days} of {of} days.',
  why_overrun: 'The vehicle was kept past the end.',
  why_catchUp: 'Raised later than planned.',
  why_prorated: '{days} of {of} days',
  why_discounted: '{voucher}: {amount} off',
  why_taxed_net: 'plus {rate} tax',
  why_taxed_gross: 'with {rate} tax',
} as const;
