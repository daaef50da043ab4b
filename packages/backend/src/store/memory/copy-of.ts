/**
 * A copy of plain data, all the way down: what JSON can say, and `undefined`. Many times as fast as `structuredClone`,
 * which the steps of a transaction would spend most of their time in.
 */
export function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  // Both copies have the shape of what they copy, which a generic type cannot say.
  if (Array.isArray(value)) return value.map(copyOf) as T;
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) copy[key] = copyOf(part);
  return copy as T;
}
