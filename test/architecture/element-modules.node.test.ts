import { describe, it } from 'node:test';
import { assert } from 'chai';
import { bundle } from '../tools/bundle.ts';

/** The folders of `packages/elements/src` of which anything is in the bundle of some module source. */
async function foldersOf(code: string): Promise<Set<string>> {
  const chunks = await bundle(code, { external: /^@keyturn\/(sdk|billing)/ });
  const files = chunks.flatMap(({ modules }) =>
    Object.entries(modules).flatMap(([file, { renderedLength }]) => (renderedLength > 0 ? [file] : [])),
  );
  return new Set(files.flatMap((file) => /packages\/elements\/src\/([\w-]+)\//.exec(file)?.[1] ?? []));
}

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
    const code = `export * from '@keyturn/elements'; import '@keyturn/elements/define';`;
    const chunks = await bundle(code, { external: /^@keyturn\/(sdk|billing)/ });
    const locales = chunks.flatMap(({ moduleIds }) => moduleIds.filter((id) => /src\/locales\/(?!en\/)/.test(id)));
    assert.deepEqual(locales, []);
  });
});
