/** Terms of a booking that several elements show, in German. */
export const terms = {
  // Duration and mileage
  months_one: '{count} Monat',
  months_other: '{count} Monate',
  weeks_one: '{count} Woche',
  weeks_other: '{count} Wochen',
  unlimited: 'Unbegrenzte Laufleistung',
  distance_mi_one: '{count} Meile',
  distance_mi_other: '{count} Meilen',
  distance_km_one: '{count} km',
  distance_km_other: '{count} km',
  per_month: '{distance} im Monat',
  per_week: '{distance} in der Woche',
  per_term: '{distance} für die gesamte Laufzeit',
  // The billing summary (billing.md 17)
  firstBill: 'Erste Rechnung',
  wholeTerm: 'Gesamte Laufzeit',
  bills_one: '{count} Rechnung',
  bills_other: '{count} Rechnungen',
  bills_differing: 'Abweichende Rechnungen',
  // When the first bill comes, by its trigger (domain.md §4)
  firstBill_on_approval: 'bei Freigabe der Buchung',
  firstBill_on_contract_signed: 'bei Signatur des Vertrags',
  firstBill_days_before_start_one: '{count} Tag vor dem Beginn',
  firstBill_days_before_start_other: '{count} Tage vor dem Beginn',
  firstBill_on_start_date: 'am Tag des Beginns',
  firstBill_on_begin: 'bei Übergabe des Fahrzeugs',
  firstBill_manual: 'bei manueller Erstellung',
};
