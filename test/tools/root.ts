import { resolve } from 'node:path';

/** Absolute path of the repository, so that every tool works from any current directory. */
export const root: string = resolve(import.meta.dirname, '../..');
