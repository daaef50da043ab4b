interface Text {
  toString(): string;
}

/** The part of ical.js that tests use; its own types do not pass a strict compiler. */
declare const ICAL: {
  readonly parse: (file: string) => unknown;
  readonly Component: new (parsed: unknown) => { readonly getAllSubcomponents: (name: string) => readonly unknown[] };
  readonly Event: new (component: unknown) => {
    readonly uid: string;
    readonly summary: string;
    readonly startDate: Text & { readonly isDate: boolean };
    readonly endDate: Text;
  };
};
export default ICAL;
