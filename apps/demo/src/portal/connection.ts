import type { Backend, DraftStorage, SessionPlatform } from '@keyturn/sdk';
import { createHttpBackend } from '@keyturn/sdk/http';
import type { Demo, DemoTenant } from '@keyturn/mocks/browser';
import { draftAt, draftPrefix, storageOf } from './storage.ts';

/** What the elements need to work for one dealer; the same objects for as long as the page lives. */
export interface Connection {
  readonly backend: Backend;
  readonly platform: SessionPlatform;
  readonly draftStorage: DraftStorage | undefined;
  readonly formStorage: DraftStorage | undefined;
  /** For the picks of the dialogs on a booking: they stay as long as the tab. */
  readonly confirmationStorage: (bookingId: string) => DraftStorage | undefined;
}

// `randomUUID` does not exist on plain-http pages.
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Connects to the backend of a dealer, as the dealer's own user. */
export function connect(demo: Demo, { id, token }: DemoTenant): Connection {
  const keep = (name: 'localStorage' | 'sessionStorage', part: string): DraftStorage | undefined => {
    const storage = storageOf(name);
    return storage && draftAt(storage, `${draftPrefix}${part}.${id}`);
  };
  return {
    backend: createHttpBackend({ baseUrl: demo.baseUrl, auth: { fetchToken: async () => token } }),
    platform: { now: () => demo.clock.now(), newKey },
    draftStorage: keep('localStorage', 'request'),
    formStorage: keep('sessionStorage', 'form'),
    confirmationStorage: (bookingId) => keep('sessionStorage', `confirmation.${bookingId}`),
  };
}
