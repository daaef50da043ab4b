import { ambient } from './ambient.ts';

/** A token that must never be sent; unlike a failure to fetch one, the programmer acts. Its value is in no message. */
export class TokenMisuse extends TypeError {}

/** Answers the token, or throws `TokenMisuse`: not visible ASCII, or a server's secret key in a browser. */
export function checkToken(token: unknown): string {
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
    throw new TokenMisuse(`auth.fetchToken: expected a token of visible ASCII characters, got ${typeof token}`);
  }
  if (token.startsWith('kt_secret_') && ambient.inBrowser()) {
    throw new TokenMisuse('auth.fetchToken: expected a token for browsers, got a secret server key');
  }
  return token;
}
