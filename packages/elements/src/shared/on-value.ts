/** A listener for a control of a template, that hands on what is typed or chosen. */
export const onValue =
  (take: (value: string) => void) =>
  ({ target }: { readonly target: unknown }): void =>
    take((target as HTMLInputElement).value); // whoever uses it sits on a control
