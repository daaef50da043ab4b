/** Why a date or an amount is what it is, by the reason’s code (billing.md 19), in Arabic. */
export const reasons = {
  why_clamped: 'لا يوجد في الشهر يوم {wanted}: آخر يوم فيه.',
  why_shifted: 'تتغير الساعة: {to} بدلًا من {from}.',
  why_repeated: 'تتغير الساعة: الأولى من اثنتين.',
  why_stub: 'الفاتورة الأخيرة: {days} من {of} يومًا.',
  why_rest: 'بقية الفترة التي قطعها الانتهاء: {days} من {of} يومًا.',
  why_overrun: 'بقيت المركبة بعد انتهاء المدة.',
  why_catchUp: 'صدرت بعد موعدها.',
  why_prorated: '{days} من {of} يومًا',
  why_discounted: '{voucher}: خصم {amount}',
  why_taxed_net: 'تضاف ضريبة {rate}',
  why_taxed_gross: 'شاملة ضريبة {rate}',
};
