/** Worst cases of a billing policy, by code, and reasons of a quote, in German. */
export const findings = {
  why_shortBill_prorate:
    'Laufzeit {duration}: Rechnung {bill} kann nur für {days} von {of} Tagen sein, zum Anteil am Preis.',
  why_shortBill_full: 'Laufzeit {duration}: Rechnung {bill} kann nur für {days} von {of} Tagen sein, zum vollen Preis.',
  why_shortBill_free: 'Laufzeit {duration}: Rechnung {bill} kann nur für {days} von {of} Tagen sein, ohne Berechnung.',
  why_openBills:
    'Bei {days} Tagen Zahlungsziel können bis zu {bills} Rechnungen offen sein, bevor die erste fällig wird.',
  why_attemptCut:
    'Versuch {n}, {days} Tage nach dem ersten, entfällt, wenn die nächste Rechnung nach {of} Tagen fällig wird.',
  why_voucher: '{voucher} gilt.',
  why_voucherEnded: '{voucher} ist abgelaufen.',
  why_none: 'Wie vereinbart: vom Beginn an gezählt, zum vereinbarten Preis.',
};
