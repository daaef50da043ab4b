import { isKeyturnError, type Refusal } from '@keyturn/sdk';
import { refusalText, type RefusalWriter } from './refusal-text.ts';

/** Why something failed or was refused, for the person at the screen; of a fault also how support finds it. */
export function whyText(why: Refusal | Error, writer: RefusalWriter): string {
  if (!(why instanceof Error)) return refusalText(why, writer);
  const { words } = writer;
  const other = words.plain('fault_other');
  if (!isKeyturnError(why)) return other;
  const text = words.known(`fault_${why.problemCode}`, words.known(`fault_${why.code}`, other));
  return why.requestId ? `${text} ${words.plain('faultReference', { id: why.requestId })}` : text;
}
