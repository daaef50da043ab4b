import { isKeyturnError } from '@keyturn/sdk';
import type { Texts } from './texts.ts';

/** What a fault means for the person at the screen: what failed, and how support finds it. */
export function faultText(words: Texts, fault: Error): string {
  if (!isKeyturnError(fault)) return words.plain('fault_other');
  const key = `fault_${fault.code}`;
  const text = words.plain(words.has(key) ? key : 'fault_other');
  return fault.requestId ? `${text} ${words.plain('faultReference', { id: fault.requestId })}` : text;
}
