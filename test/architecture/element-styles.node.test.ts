import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { root } from '../tools/root.ts';
import { listSources } from '../tools/workspace.ts';
import { findStyleBreaches } from './find-style-breaches.ts';

describe('style sheets and templates of the elements', () => {
  const sources = listSources('packages/elements/src').map(
    (file) => [file, readFileSync(join(root, file), 'utf8')] as const,
  );

  it('turn with the text, ask the container for its size, and pass a strict policy', () => {
    const breaches = sources.flatMap(([file, source]) =>
      findStyleBreaches(file, source).map(({ what, line }) => `${file}:${line} ${what}`),
    );
    assert.deepEqual(breaches, []);
  });

  it('take unchecked text into a style sheet in one place: the constants of the tokens', () => {
    const files = sources.flatMap(([file, source]) => (source.includes('unsafeCSS(') ? [file] : []));
    assert.deepEqual(files, ['packages/elements/src/shared/tokens.ts']);
  });
});

describe('the check of styles', () => {
  const planted: [source: string, what: string][] = [
    ['css`a { margin-left: 4px; }`', 'margin-left: 4px'],
    ['css`a { border-top-color: red }`', 'border-top-color: red'],
    ['css`a { color: red; left: 0 }`', 'left: 0'],
    ['css`a { min-width: 4px }`', 'min-width: 4px'],
    ['css`a { border-top-left-radius: 4px }`', 'border-top-left-radius: 4px'],
    ['css`a { text-align: right }`', 'text-align: right'],
    ['css`a { padding: 1px 2px 1px 3px }`', 'padding: 1px 2px 1px 3px'],
    ['css`@media (max-width: 600px) { a { color: red } }`', '@media (max-width: 600px)'],
    ['css`a { inline-size: 50vw }`', 'inline-size: 50vw'],
    ['css`a { background: url(x.png) }`', 'background: url(x.png)'],
    ['css`a { color: red; /* why */ }`', '/* why */'],
    ['html`<p style="color: red"></p>`', 'style='],
    ['html`<p .innerHTML=${text}></p>`', '.innerHTML='],
    ['html`<p onclick="x()"></p>`', 'onclick='],
    ['element.innerHTML = text;', 'innerHTML'],
    ['import { styleMap } from "lit/directives/style-map.js";', 'styleMap'],
  ];
  for (const [source, what] of planted) {
    it(`reports ${source}`, () => {
      const found = findStyleBreaches('a.ts', `\n${source}`);
      assert.includeDeepMembers(found, [{ what, line: 2 }]);
    });
  }

  it('tells the line in a long sheet, after an insert', () => {
    assert.deepEqual(findStyleBreaches('a.ts', 'css`\na {\n  ${x};\n  top: 0;\n}`'), [{ what: 'top: 0', line: 4 }]);
  });

  const allowed = [
    'css`a { margin-inline-start: 4px; padding: 1px 2px 3px 2px; text-align: end; overflow-x: auto }`',
    'css`@media (forced-colors: active) { a { border-inline-end: 1px solid } }`',
    'css`@container kt (inline-size < 600px) { a { max-block-size: 60dvh } }`',
    'const left = { left: 0 };',
    'html`<p class="left" @click=${x}></p>`',
  ];
  for (const source of allowed) {
    it(`allows ${source}`, () => assert.deepEqual(findStyleBreaches('a.ts', source), []));
  }
});
