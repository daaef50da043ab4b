/** Why a date or an amount is what it is, by the reason’s code (billing.md 19), in German. */
export const reasons = {
  why_clamped: 'Der Monat hat keinen Tag {wanted}: sein letzter.',
  why_shifted: 'Die Uhren werden umgestellt: {to} statt {from}.',
  why_repeated: 'Die Uhren werden umgestellt: die erste von zweien.',
  why_stub: 'Letzte Rechnung: {days} von {of} Tagen.',
  why_rest: 'Der Rest des Zeitraums, den das Ende teilt: {days} von {of} Tagen.',
  why_overrun: 'Das Fahrzeug wurde über das Ende hinaus behalten.',
  why_catchUp: 'Später gestellt als geplant.',
  why_prorated: '{days} von {of} Tagen',
  why_discounted: '{voucher}: {amount} Nachlass',
  why_taxed_net: 'zuzüglich {rate} Steuer',
  why_taxed_gross: 'mit {rate} Steuer',
};
