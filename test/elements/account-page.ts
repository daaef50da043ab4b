import { allByRole, textOf, until } from './mount.ts';
import { openPeople, type OpenPeople } from './open-people.ts';

/** The names of the accounts that are listed. */
export const names = ({ element }: OpenPeople): string[] =>
  allByRole(element, 'listitem').flatMap((row) => {
    const name = row.querySelector('b')?.textContent;
    return name ? [name] : [];
  });

/** Waits until so many are listed. */
export const shown = (open: OpenPeople, count: number) => until(() => names(open).length === count);

/** Opens the form and fills in a person. */
export async function fillAccount(open: OpenPeople, values: Readonly<Record<string, string>> = {}): Promise<void> {
  open.button('Add new account').click();
  await until(() => open.field('Name'));
  const all = {
    Name: 'Hana Field',
    'Billing e-mail': 'hana.field@example.com',
    Phone: '+44 20 7946 0199',
    'Street and number': '1 New Street',
    Postcode: 'E1 1AA',
    Town: 'London',
    ...values,
  };
  for (const [name, value] of Object.entries(all)) open.type(name, value);
}

/** What is told to be wrong with a field, where it is invalid. */
export function errorOf(open: OpenPeople, name: string): string | undefined {
  const control = open.field(name);
  if (control.getAttribute('aria-invalid') !== 'true') return undefined;
  const root = control.getRootNode() as ShadowRoot; // inside the element
  return textOf(root.getElementById(control.getAttribute('aria-describedby') ?? '') ?? control);
}

/** The page over a backend that gives three accounts at once. */
export async function openFew(over: Partial<OpenPeople['backend']> = {}): Promise<OpenPeople> {
  const open = await openPeople('account');
  const listAccounts: typeof open.backend.listAccounts = (input, options) =>
    open.backend.listAccounts({ ...input, limit: 3 }, options);
  Object.assign(open.provider, { backend: { ...open.backend, ...over, listAccounts } });
  await shown(open, 3);
  return open;
}
