import type { Node } from './syntax.ts';

/** A use of a name, with the properties read from it. */
export interface Reference {
  /** `globalThis.crypto?.subtle` is `['crypto', 'subtle']`. */
  path: string[];
  /** The call or `new` that the whole path is called by. */
  call: Extract<Node, { type: 'CallExpression' | 'NewExpression' }> | undefined;
}

/** Other names of the object that holds the globals. */
const globalObjects = new Set(['globalThis', 'window', 'self']);

/** Reads the reference that an identifier begins; `undefined` when it is a key, a property or a label instead. */
export function readReference(node: Node, ancestors: readonly Node[]): Reference | undefined {
  if (node.type !== 'Identifier' || isLabel(node, ancestors.at(-1))) return undefined;
  const path = [node.name];
  let top: Node = node;
  for (const parent of ancestors.toReversed()) {
    const property = parent.type === 'MemberExpression' && parent.object === top ? propertyName(parent) : undefined;
    if (property !== undefined) path.push(property);
    else if (!isWrapper(parent)) return { path: withoutGlobalObject(path), call: callOf(parent, top) };
    top = parent;
  }
  return undefined;
}

/** Name of the property that a member expression reads; `undefined` when it is computed at run time. */
export function propertyName(node: Extract<Node, { type: 'MemberExpression' }>): string | undefined {
  if (!node.computed) return node.property.name;
  return node.property.type === 'Literal' ? String(node.property.value) : undefined;
}

/** The call or `new` whose callee is the node. */
export function callOf(parent: Node | undefined, callee: Node): Reference['call'] {
  const calls = parent?.type === 'CallExpression' || parent?.type === 'NewExpression';
  return calls && parent.callee === callee ? parent : undefined;
}

function withoutGlobalObject(path: string[]): string[] {
  return path.length > 1 && globalObjects.has(path[0] ?? '') ? withoutGlobalObject(path.slice(1)) : path;
}

function isWrapper(node: Node): boolean {
  return /^(ChainExpression|ParenthesizedExpression|TSNonNullExpression|TSAsExpression|TSSatisfiesExpression)$/.test(
    node.type,
  );
}

function isLabel(node: Node, parent: Node | undefined): boolean {
  if (!parent) return false;
  if (parent.type === 'MemberExpression') return parent.property === node && !parent.computed;
  if ('key' in parent) return parent.key === node && !('computed' in parent && parent.computed);
  return /^(ImportSpecifier|ExportSpecifier|LabeledStatement|BreakStatement|ContinueStatement)$/.test(parent.type);
}
