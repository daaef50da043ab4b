import type { Refusal } from '@keyturn/sdk';
import { refusalText } from '../shared/refusal-text.ts';
import type { ConfirmationView } from './confirmation-dialog.ts';

/** Problems that nothing else tells. */
const ownWords: readonly string[] = ['INVALID_INPUT', 'NO_CHANGE'];

/** Why it cannot be saved, in full where only this says so, else a pointer to where it stands in full. */
export function problemText(problem: Refusal, { host: { words }, writer }: ConfirmationView): string {
  const { code } = problem;
  if (ownWords.includes(code)) return refusalText(problem, writer);
  if (code.startsWith('START_')) return words.plain('seeStart');
  return words.plain(code.startsWith('ASSET_') ? 'seeVehicle' : 'previewRefused');
}
