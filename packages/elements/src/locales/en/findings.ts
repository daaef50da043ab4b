/** Worst cases of a billing policy, by code, and reasons of a quote, for `explain` (billing.md 5, 6, 9, 17). */
export const findings = {
  why_shortBill_prorate:
    'A term of {duration} can end with bill {bill} for {days} of {of} days, at that share of the price.',
  why_shortBill_full: 'A term of {duration} can end with bill {bill} for {days} of {of} days, at the full price.',
  why_shortBill_free: 'A term of {duration} can end with bill {bill} for {days} of {of} days, free of charge.',
  why_openBills: 'With {days} days to pay, up to {bills} bills can be open before the first is due.',
  why_attemptCut: 'Attempt {n}, {days} days after the first, is not made when the next bill is due after {of} days.',
  why_voucher: '{voucher} applies.',
  why_voucherEnded: '{voucher} has ended.',
  why_none: 'As agreed: counted from the start, at the agreed price.',
} as const;
