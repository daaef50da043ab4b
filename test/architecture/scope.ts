import { childrenOf, type Node } from './syntax.ts';

/** Whether the name is declared in one of the functions, or in the module, around a node: so it means no global. */
export function isDeclared(name: string, ancestors: readonly Node[]): boolean {
  return ancestors.some((scope) => isScope(scope) && declaredIn(scope).includes(name));
}

function isScope(node: Node): boolean {
  return isFunction(node) || node.type === 'Program';
}

function isFunction(node: Node): boolean {
  return /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
}

function declaredIn(scope: Node): string[] {
  const parameters = 'params' in scope && Array.isArray(scope.params) ? scope.params.flatMap(boundBy) : [];
  return [...parameters, ...childrenOf(scope).flatMap(declaredBy)];
}

/** Names declared by a node and below it, in the same function. */
function declaredBy(node: Node): string[] {
  const own = namesOf(node);
  return isFunction(node) ? own : [...own, ...childrenOf(node).flatMap(declaredBy)];
}

function namesOf(node: Node): string[] {
  switch (node.type) {
    case 'VariableDeclarator':
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id ? boundBy(node.id) : [];
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return boundBy(node.local);
    case 'CatchClause':
      return node.param ? boundBy(node.param) : [];
    default:
      return [];
  }
}

/** Names bound by a pattern: `{ a, b: [c = 1, ...d] }` binds a, c and d. */
function boundBy(pattern: Node): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundBy(property.type === 'Property' ? property.value : property),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? boundBy(element) : []));
    case 'AssignmentPattern':
      return boundBy(pattern.left);
    case 'RestElement':
      return boundBy(pattern.argument);
    default:
      return [];
  }
}
