import { type ESTree, Visitor } from 'vite';
import { lineOf, parse } from './syntax.ts';

/** One import of a module. */
export interface ModuleImport {
  /** What is imported; `undefined` when it is computed at run time. */
  specifier: string | undefined;
  /** Line in the source, from 1. */
  line: number;
  /** Whether the whole statement is erased, as `import type` is; `import { type X }` still loads the module. */
  typeOnly: boolean;
}

/**
 * Reads what TypeScript source imports, in order: `import`, `export … from`, `import()` and `import()` in types.
 * Throws `Error` when the source does not parse.
 */
export function readImports(file: string, source: string): ModuleImport[] {
  const found: ModuleImport[] = [];
  const add = (from: ESTree.Expression | null, typeOnly: boolean): void => {
    if (!from) return;
    const specifier = from.type === 'Literal' && typeof from.value === 'string' ? from.value : undefined;
    found.push({ specifier, line: lineOf(source, from), typeOnly });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ImportExpression: (node) => add(node.source, false),
    TSImportType: (node) => add(node.source, true),
  }).visit(parse(file, source));
  return found;
}
