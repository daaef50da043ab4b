import { accountsOf, driversOf, type AccountRow, type PeopleTable } from '../people.ts';

const table: PeopleTable = { country: 'DE', phone: '+49 30 23125 ', vat: 'DE' };

const rows: readonly AccountRow[] = [
  ['person', 'Jonas Lindner', 'Uferstraße 12', 'Berlin', '13357', 'approved', [['Jonas Lindner', '1985-05-17', true]]],
  [
    'company',
    'Falke Pflegedienst GmbH',
    'Am Markt 3',
    'Potsdam',
    '14467',
    'pending',
    [['Mira Sommer', '1992-08-08', false]],
  ],
  [
    'company',
    'Tischlerei Brandt & Sohn',
    'Gewerbehof 7',
    'Berlin',
    '10997',
    'approved',
    [
      ['Uwe Brandt', '1967-03-12', true],
      ['Finn Brandt', '1996-10-28', true],
    ],
  ],
  ['person', 'Aylin Kaya', 'Sonnenallee 98', 'Berlin', '12045', 'approved', [['Aylin Kaya', '1993-01-22', true]]],
  [
    'person',
    'Greta Hoffmann',
    'Seestraße 4',
    'Potsdam',
    '14467',
    'approved',
    [['Greta Hoffmann', '1999-06-15', false]],
  ],
  [
    'company',
    'Havelblick Eventtechnik',
    'Hafenweg 21',
    'Berlin',
    '13599',
    'approved',
    [
      ['Lukas Weidner', '1988-11-03', true],
      ['Nadja Orlowa', '1990-02-26', true],
      ['Timo Rast', '2001-09-09', false],
    ],
  ],
  ['person', 'Matthias Vogt', 'Lindenallee 30', 'Berlin', '14050', 'approved', [['Matthias Vogt', '1976-07-31', true]]],
  ['person', 'Sabine Krüger', 'Kirchgasse 2', 'Werder', '14542', 'approved', []],
  [
    'person',
    'Paul Neumann',
    'Torstraße 140',
    'Berlin',
    '10119',
    'approved',
    [
      ['Paul Neumann', '1981-04-19', true],
      ['Clara Neumann', '1983-12-01', true],
    ],
  ],
  ['person', 'Emre Yilmaz', 'Müllerstraße 55', 'Berlin', '13349', 'pending', [['Emre Yilmaz', '1997-08-20', true]]],
];

/** The accounts of the demo's Havelmobil. */
export const havelmobilAccounts = accountsOf(rows, table);

/** Their drivers. */
export const havelmobilDrivers = driversOf(rows, table);
