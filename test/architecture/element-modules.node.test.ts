import { describe, it } from 'node:test';
import { assert } from 'chai';
import type { Rolldown } from 'vite';
import { loadedFirst } from '../tools/bundle-size.ts';
import { bundle } from '../tools/bundle.ts';

const chunksOf = (code: string): Promise<Rolldown.OutputChunk[]> =>
  bundle(code, { external: /^@keyturn\/(sdk|billing)/ });

/** The files below `packages/elements/src` of which anything is in chunks. */
const filesIn = (chunks: readonly Rolldown.OutputChunk[]): string[] =>
  chunks
    .flatMap(({ modules }) =>
      Object.entries(modules).flatMap(([file, { renderedLength }]) => (renderedLength > 0 ? [file] : [])),
    )
    .flatMap((file) => /packages\/elements\/src\/([\w-]+\/.+)/.exec(file)?.[1] ?? []);

const folderOf = (file: string): string => file.split('/', 1)[0] ?? file;

/** The folders of `packages/elements/src` of which anything is in the bundle of some module source. */
const foldersOf = async (code: string): Promise<Set<string>> =>
  new Set(filesIn(await chunksOf(code)).map((file) => folderOf(file)));

describe('an element that is imported', () => {
  for (const [name, code] of [
    ['by its define entry', `import '@keyturn/elements/define/bookings-list';`],
    ['as a class', `export { BookingsListElement } from '@keyturn/elements';`],
  ] as const) {
    it(`${name}, brings no other: the list no wizard`, async () => {
      const folders = await foldersOf(code);
      assert.include(folders, 'bookings-list');
      assert.notInclude(folders, 'booking-wizard');
    });
  }

  for (const [name, code] of [
    ['by its define entry', `import '@keyturn/elements/define/booking-wizard';`],
    ['as a class', `export { BookingWizardElement } from '@keyturn/elements';`],
  ] as const) {
    it(`${name}, brings no other: the wizard no list`, async () => {
      const folders = await foldersOf(code);
      assert.include(folders, 'booking-wizard');
      assert.notInclude(folders, 'bookings-list');
    });
  }

  it('as a class, registers nothing; by its define entry, the provider too', async () => {
    assert.notInclude(await foldersOf(`export { BookingsListElement } from '@keyturn/elements';`), 'define');
    assert.includeMembers(
      [...(await foldersOf(`import '@keyturn/elements/define/bookings-list';`))],
      ['define', 'provider'],
    );
  });

  it('brings no language that the host does not import', async () => {
    const chunks = await chunksOf(`export * from '@keyturn/elements'; import '@keyturn/elements/define';`);
    const locales = chunks.flatMap(({ moduleIds }) => moduleIds.filter((id) => /src\/locales\/(?!en\/)/.test(id)));
    assert.deepEqual(locales, []);
  });
});

/** Elements that are shown at once, and what all elements share. */
const atOnce = ['bookings-list', 'provider', 'define', 'shared', 'locales'];
const ofOtherElements = (chunks: readonly Rolldown.OutputChunk[]): string[] =>
  filesIn(chunks).filter((file) => !atOnce.includes(folderOf(file)));

/** The class of an element, or one that elements which are alike share: `<name>/<name>.ts`, `…-element.ts`. */
const isShell = (file: string): boolean =>
  file === `${folderOf(file)}/${folderOf(file)}.ts` || file.endsWith('-element.ts');

describe('what a page loads first', () => {
  it('is of every other element its tag and its properties only', async () => {
    const first = ofOtherElements(loadedFirst(await chunksOf(`import '@keyturn/elements/define';`)));
    assert.include(first, 'booking-wizard/booking-wizard.ts');
    assert.deepEqual(
      first.filter((file) => !isShell(file)),
      [],
    );
  });

  it('has the texts of the list only', async () => {
    const texts = filesIn(loadedFirst(await chunksOf(`import '@keyturn/elements/define';`))).filter(
      (file) => folderOf(file) === 'locales',
    );
    assert.sameMembers(texts, ['locales/en/common.ts', 'locales/en/list.ts', 'locales/en/refusals.ts']);
  });
});
