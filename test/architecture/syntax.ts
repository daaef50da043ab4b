import { type ESTree, parseSync } from 'vite';

/** Any node of a syntax tree. */
export type Node = ESTree.Node;

/** Parses TypeScript source. Throws `Error` when it does not parse. */
export function parse(file: string, source: string): ESTree.Program {
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file} does not parse: ${errors[0].message}`);
  return program;
}

/** Tells the line of a node in its source, from 1. */
export function lineOf(source: string, node: Node): number {
  return source.slice(0, node.start).split('\n').length;
}

/** Lists the nodes directly below a node, in the order of the source; what is only a type is left out. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode).filter(isCode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** Of the nodes that TypeScript adds, only those around an expression (`as`, `satisfies`, `!`) are code. */
function isCode(node: Node): boolean {
  return !node.type.startsWith('TS') || 'expression' in node;
}
