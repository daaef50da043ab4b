/** The major version of the kit. Copies of one major share tags; a copy of another may differ in anything. */
const major = 0;

/** A class that some copy of the kit has registered, with its major version. */
interface Marked extends CustomElementConstructor {
  keyturnMajor?: number;
}

/**
 * Registers a class under a tag. A tag that a copy of the same major has taken stays as it is; one that anything else
 * has taken stays too, with one line on the console that says what to do (elements.md 15). Throws nothing.
 */
export function defineElement(tag: string, element: Marked, registry: CustomElementRegistry): void {
  const taken: Marked | undefined = registry.get(tag);
  if (taken?.keyturnMajor === major) return;
  if (taken) {
    const owner = taken.keyturnMajor === undefined ? 'another library' : `Keyturn ${taken.keyturnMajor}`;
    console.error(
      `<${tag}> belongs to ${owner} on this page, so that of Keyturn ${major} is not registered: ` +
        `call defineElements({ prefix: '…' }) of @keyturn/elements with a prefix of your own, in place of importing /define.`,
    );
    return;
  }
  element.keyturnMajor = major;
  // A registry takes a class once; under a second prefix it needs one of its own.
  registry.define(tag, registry.getName?.(element) ? class extends element {} : element);
}
