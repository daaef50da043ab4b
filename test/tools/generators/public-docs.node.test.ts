import { describe, it } from 'node:test';
import { assert } from 'chai';
import { readPublicDocs } from './public-docs.ts';

const docsOf = (files: Record<string, string>) =>
  readPublicDocs('src/index.ts', (file) => files[file] ?? assert.fail(`${file} was read`));

describe('the reader of doc comments', () => {
  it('follows a name to the file that declares it, and makes each tag a paragraph', () => {
    const docs = docsOf({
      'src/index.ts': `export { b, type A } from './other.ts';`,
      'src/other.ts': `/** No comment of b. */\nconst c = 1;\n/**\n * Doubles it.\n * @throws RangeError\n * for zero.\n */\nexport function b(n: number): A {\n  return n * 2;\n}\n\n/** A number. */\nexport type A = number;\n`,
    });
    assert.deepEqual(docs, [
      {
        name: 'b',
        isType: false,
        signature: 'function b(n: number): A',
        text: 'Doubles it.\n\n**Throws:** RangeError\nfor zero.',
      },
      { name: 'A', isType: true, signature: 'type A = number;', text: 'A number.' },
    ]);
  });

  it('refuses a tag that has slipped into the line before it', () => {
    const slipped = `/** Doubles it. * @throws RangeError for zero. */\nexport function b(): void {}\n`;
    assert.throws(() => docsOf({ 'src/index.ts': slipped }), 'src/index.ts: @throws of b begins no line');
  });

  it('refuses a name without a doc comment or without a written type', () => {
    const undocumented = `/** Of c. */\nconst c = 1;\nexport function b(): void {}\n`;
    assert.throws(() => docsOf({ 'src/index.ts': undocumented }), 'src/index.ts: b has no doc comment');
    const untyped = `/** A number. */\nexport const b = 1;\n`;
    assert.throws(() => docsOf({ 'src/index.ts': untyped }), 'src/index.ts: b is public and has no written type');
  });
});
