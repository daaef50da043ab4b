import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { type ESTree, parseSync } from 'vite';
import { root } from '../root.ts';

/** One public name of an entry: its signature as it stands in the source, its doc comment as Markdown. */
export interface PublicDoc {
  name: string;
  isType: boolean;
  signature: string;
  text: string;
}

/** Gives the text of a source file, its path from the repository's root. */
type ReadSource = (file: string) => string;

/**
 * Reads what an entry exports, in its order. Throws `Error` for a name without a doc comment or whose signature cannot
 * be told from the text alone.
 */
export function readPublicDocs(entry: string, read: ReadSource = readFromRoot): PublicDoc[] {
  const names = parseSync(entry, read(entry)).module.staticExports.flatMap(({ entries }) => entries);
  return names.map(({ exportName }) => findDoc(entry, exportName.name ?? 'default', read));
}

/** Follows a name through the files that only hand it on. */
function findDoc(file: string, name: string, read: ReadSource): PublicDoc {
  const source = read(file);
  const { program, comments } = parseSync(file, source);
  for (const node of program.body) {
    if (node.type !== 'ExportNamedDeclaration') continue;
    const from = node.specifiers.find(({ exported }) => nameOf(exported) === name);
    if (from && node.source) return findDoc(posix.join(dirname(file), node.source.value), nameOf(from.local), read);
    const declared = node.declaration && declaredIn(node.declaration, source);
    if (declared?.name !== name) continue;
    if (!declared.signature) throw new Error(`${file}: ${name} is public and has no written type`);
    const comment = comments.findLast(({ end }) => end <= node.start);
    if (!comment?.value.startsWith('*') || source.slice(comment.end, node.start).trim()) {
      throw new Error(`${file}: ${name} has no doc comment`);
    }
    if (/\w[^\n]*@throws/.test(comment.value)) throw new Error(`${file}: @throws of ${name} begins no line`);
    return { ...declared, text: textOf(comment.value) };
  }
  throw new Error(`${file}: the declaration of ${name} is not found`);
}

function declaredIn(node: ESTree.Declaration, source: string): Omit<PublicDoc, 'text'> | undefined {
  const signature = (end: number): string => source.slice(node.start, end).trim();
  switch (node.type) {
    case 'FunctionDeclaration':
      return { name: node.id?.name ?? '', isType: false, signature: signature(node.body?.start ?? node.end) };
    case 'VariableDeclaration': {
      const [{ id } = {}] = node.declarations;
      if (id?.type !== 'Identifier') return undefined;
      return { name: id.name, isType: false, signature: id.typeAnnotation ? `${signature(id.end)};` : '' };
    }
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return { name: node.id.name, isType: true, signature: signature(node.end) };
    default:
      return undefined;
  }
}

/** The text of a doc comment, each tag (`@throws RangeError …`) a paragraph of its own. */
function textOf(comment: string): string {
  const lines = comment.slice(1).split('\n');
  const text = lines.map((line) => line.replace(/^ *\* ?/, '').trim()).join('\n');
  return text
    .trim()
    .replace(/\n*^@(\w)(\w*)/gm, (_, first: string, rest: string) => `\n\n**${first.toUpperCase()}${rest}:**`);
}

function readFromRoot(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function nameOf(node: ESTree.ModuleExportName): string {
  return node.type === 'Literal' ? node.value : node.name;
}
