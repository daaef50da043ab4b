import { Visitor } from 'vite';
import { lineOf, parse } from './syntax.ts';

/** One place where a style sheet or template breaks a rule of elements.md 8 or 16. */
export interface StyleBreach {
  /** What stands there, such as `margin-left: 4px`. */
  what: string;
  /** Line in the source, from 1. */
  line: number;
}

const sides = '(left|right|top|bottom)';

/** Statements of a style sheet that may not be there. */
const forbidden: readonly RegExp[] = [
  // What is named by a side or an axis does not turn with the text. (`overflow-x` stays: its logical name is too new.)
  new RegExp(`^(margin|padding|border|inset|scroll-margin|scroll-padding)-${sides}\\b.*:`),
  new RegExp(`^${sides} ?:`),
  new RegExp(`^(float|clear|text-align|caption-side): ?${sides}\\b`),
  /^(min-|max-)?(width|height) ?:/,
  /^border-(top|bottom)-(left|right)-radius ?:/,
  // Nor do four values whose start and end differ.
  /^(margin|padding|inset|border-(width|style|color)): ?\S+ (?<end>\S+) \S+ (?!\k<end>$)\S+$/,
  // Sizes are asked of the container; media may tell of the reader only.
  /^@media (?!print$|\((prefers-(reduced-motion|contrast)|forced-colors): \w+\)$)/,
  /\b\d+(d|s|l)?v(w|i|min|max)\b/,
  // Comments are sent to every reader; they belong above the template.
  /\/\*/,
  // Nothing is loaded.
  /^@import\b|\burl\(/,
];

/** Names by which HTML gets round the escaping of templates, or styles round a strict Content Security Policy. */
const unsafe = /^(styleMap|unsafe(HTML|SVG|Static)|(inner|outer)HTML|insertAdjacentHTML|setHTMLUnsafe|eval)$/;

/** The same inside a template. */
const unsafeAttribute = /\sstyle=|\.(inner|outer)HTML=|\son\w+=/g;

/**
 * Finds physical properties, viewport queries, comments and loaded files in the `css` templates of TypeScript source, and
 * inline styles, inline handlers and unescaped HTML in its code and its `html` templates.
 */
export function findStyleBreaches(file: string, source: string): StyleBreach[] {
  const found: StyleBreach[] = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const first = lineOf(source, quasi);
      for (const { value, start } of quasi.quasis) {
        const before = source.slice(quasi.start, start);
        const breaches = tag.type === 'Identifier' && tag.name === 'css' ? breachesOfCss : breachesOfHtml;
        for (const { what, line } of breaches(value.raw))
          found.push({ what, line: first + before.split('\n').length - 1 + line });
      }
    },
    Identifier(node) {
      if (unsafe.test(node.name)) found.push({ what: node.name, line: lineOf(source, node) });
    },
  }).visit(parse(file, source));
  return found;
}

/** Lines are counted from 0. */
function breachesOfCss(css: string): StyleBreach[] {
  return [...css.matchAll(/[^;{}]+/g)].flatMap(({ 0: text, index }) => {
    const what = text.trim().replaceAll(/\s+/g, ' ');
    const at = index + text.length - text.trimStart().length;
    return forbidden.some((rule) => rule.test(what)) ? [{ what, line: css.slice(0, at).split('\n').length - 1 }] : [];
  });
}

function breachesOfHtml(markup: string): StyleBreach[] {
  return [...markup.matchAll(unsafeAttribute)].map(({ 0: text, index }) => ({
    what: text.trim(),
    line: markup.slice(0, index + 1).split('\n').length - 1,
  }));
}
