import { money, subtractMoney, sumMoney, type BillAmounts, type BillLine, type Money } from '@keyturn/billing';

type Column = 'price' | 'discount' | 'net' | 'tax' | 'gross';

/**
 * What one priced bill adds to another, line by line: price, discount, net, tax and gross of each charge, told by kind
 * and id, that differs. Lines carry the reasons of the later bill, without its discounts, whose amounts are those of the whole line.
 */
export function amountsDifference(before: BillAmounts, after: BillAmounts): BillAmounts {
  const { currency } = after.gross;
  const lines = after.lines.flatMap((line): BillLine[] => {
    const old = before.lines.find(({ chargeId, kind }) => chargeId === line.chargeId && kind === line.kind);
    const less = (column: Column): Money => subtractMoney(line[column], old ? old[column] : money(0, currency));
    const gross = less('gross');
    if (gross.amount === 0) return [];
    const reasons = line.reasons.filter((reason) => reason.code !== 'discounted');
    return [
      { ...line, price: less('price'), discount: less('discount'), net: less('net'), tax: less('tax'), gross, reasons },
    ];
  });
  const sum = (column: Exclude<Column, 'price'>): Money =>
    sumMoney(
      currency,
      lines.map((line) => line[column]),
    );
  return { lines, discount: sum('discount'), net: sum('net'), tax: sum('tax'), gross: sum('gross') };
}
