import { isKeyturnError, type Refusal } from '@keyturn/sdk';

/** The code by which a host knows what went wrong: of a refusal or fault; what is no fault of the kit is `OTHER`. */
export const codeOf = (trouble: Refusal | Error): string =>
  trouble instanceof Error && !isKeyturnError(trouble) ? 'OTHER' : trouble.code;
