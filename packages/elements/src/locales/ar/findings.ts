/** Worst cases of a billing policy, by code, and reasons of a quote, in Arabic. */
export const findings = {
  why_shortBill_prorate: 'قد تنتهي مدة {duration} بالفاتورة رقم {bill} عن {days} من {of} يومًا، بنصيبها من السعر.',
  why_shortBill_full: 'قد تنتهي مدة {duration} بالفاتورة رقم {bill} عن {days} من {of} يومًا، بالسعر الكامل.',
  why_shortBill_free: 'قد تنتهي مدة {duration} بالفاتورة رقم {bill} عن {days} من {of} يومًا، دون مقابل.',
  why_openBills: 'عندما تكون مهلة الدفع {days} يومًا، قد يبلغ عدد الفواتير المفتوحة {bills} قبل استحقاق الأولى.',
  why_attemptCut: 'لا تجرى المحاولة رقم {n}، بعد الأولى بـ {days} يومًا، إذا استحقت الفاتورة التالية بعد {of} يومًا.',
  why_voucher: 'يسري {voucher}.',
  why_voucherEnded: 'انتهى {voucher}.',
  why_none: 'كما اتُّفق: محسوبة من البداية، بالسعر المتفق عليه.',
};
