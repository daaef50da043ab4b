import { accountsOf, driversOf, type PeopleTable } from '../people.ts';
import { companies } from './companies.ts';
import { persons } from './persons.ts';

const table: PeopleTable = { country: 'GB', phone: '+44 20 7946 ', vat: 'GB' };
const rows = [...persons, ...companies];

/** The accounts of the demo's Fernhill: persons and companies, approved and pending. */
export const fernhillAccounts = accountsOf(rows, table);

/** Their drivers: none, one, several, verified and not, two with a licence that ends soon. */
export const fernhillDrivers = driversOf(rows, table);
