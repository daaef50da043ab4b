import type { DraftStorage } from '@keyturn/sdk';
import type { AssetPicture } from './wizard-host.ts';

/** A host's function that never throws: `undefined` where it is none, fails, or gives anything but a text. */
export const safePicture =
  (give: unknown): AssetPicture =>
  (asset) => {
    try {
      const address: unknown = typeof give === 'function' ? give(asset) : undefined;
      return typeof address === 'string' ? address : undefined;
    } catch {
      return undefined;
    }
  };

/** Clears a host's storage; tells whether it could. */
export async function clearStorage(storage: DraftStorage | undefined): Promise<boolean> {
  try {
    await storage?.clear();
    return true;
  } catch {
    return false;
  }
}
