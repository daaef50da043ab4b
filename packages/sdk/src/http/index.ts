export { createHttpBackend } from './create-http-backend.ts';
export type { Divergence, HttpAuth, HttpBackendOptions, HttpRetry, TokenReason } from './options.ts';
