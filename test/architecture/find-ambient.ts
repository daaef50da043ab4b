import { callOf, propertyName, readReference, type Reference } from './reference.ts';
import { isDeclared } from './scope.ts';
import { childrenOf, lineOf, type Node, parse } from './syntax.ts';

/** One place where code reaches for what it was not given. */
export interface AmbientAccess {
  /** What it reaches for, such as `Date.now` or `new Date()`. */
  name: string;
  /** Line in the source, from 1. */
  line: number;
}

/** Globals that are ambient whatever is read from them. */
const globals = new Set(
  (
    'globalThis window self document location navigator process console localStorage sessionStorage indexedDB caches ' +
    'BroadcastChannel fetch XMLHttpRequest WebSocket EventSource setTimeout setInterval setImmediate'
  ).split(' '),
);

/** Ambient members of globals that are otherwise plain functions. */
const members = new Set([
  'Date.now',
  'Temporal.Now',
  'performance.now',
  'Math.random',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]);

/** Methods that read the host's time zone, whatever they are called on. */
const zoneMethod = /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/;

/** Methods that fall back to the host's locale. */
const localeMethod = /^toLocale(String|DateString|TimeString|LowerCase|UpperCase)$/;

/**
 * Finds access to the host's clock, randomness, storage, network, timers, console, time zone and locale in TypeScript
 * source. A parameter, variable or import of the same name is none, and neither is a type.
 */
export function findAmbient(file: string, source: string): AmbientAccess[] {
  const found: AmbientAccess[] = [];
  const visit = (node: Node, ancestors: readonly Node[]): void => {
    const name = ambientGlobal(node, ancestors) ?? ambientMethod(node, ancestors.at(-1));
    if (name) found.push({ name, line: lineOf(source, node) });
    for (const child of childrenOf(node)) visit(child, [...ancestors, node]);
  };
  visit(parse(file, source), []);
  return found;
}

function ambientGlobal(node: Node, ancestors: readonly Node[]): string | undefined {
  const reference = readReference(node, ancestors);
  if (!reference || (node.type === 'Identifier' && isDeclared(node.name, ancestors))) return undefined;
  const { path, call } = reference;
  const [first = '', second = ''] = path;
  const member = `${first}.${second}`;
  if (globals.has(first)) return first;
  if (members.has(member)) return member;
  if (path.join() === 'Date' && call && (call.type === 'CallExpression' || call.arguments.length === 0)) {
    return 'new Date()';
  }
  return first === 'Intl' && call && lacksLocale(call) ? `${member} without a locale` : undefined;
}

function ambientMethod(node: Node, parent: Node | undefined): string | undefined {
  const name = node.type === 'MemberExpression' ? propertyName(node) : undefined;
  if (name === undefined) return undefined;
  if (zoneMethod.test(name)) return `.${name}`;
  const call = callOf(parent, node);
  return localeMethod.test(name) && call && lacksLocale(call) ? `.${name} without a locale` : undefined;
}

function lacksLocale(call: NonNullable<Reference['call']>): boolean {
  const [locale] = call.arguments;
  return !locale || (locale.type === 'Identifier' && locale.name === 'undefined');
}
