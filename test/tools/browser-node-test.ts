/**
 * Stands in for `node:test` in the browser: the same names, on mocha, so that one test file runs in both places. Only
 * the names that the project's tests use, and without node's context argument and options object.
 */
export const describe: Mocha.SuiteFunction = globalThis.describe;
export const it: Mocha.TestFunction = globalThis.it;
export const test: Mocha.TestFunction = globalThis.it;
export const before: Mocha.HookFunction = globalThis.before;
export const after: Mocha.HookFunction = globalThis.after;
export const beforeEach: Mocha.HookFunction = globalThis.beforeEach;
export const afterEach: Mocha.HookFunction = globalThis.afterEach;
