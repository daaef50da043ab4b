/**
 * What the page of the cost test runs: the schedule viewer with 260 weekly bills, and 24 rows of the same cells that
 * were made by hand. Each of the two functions ends when everything of it stands in the page and was laid out.
 */
import '@keyturn/elements/define/billing-schedule';
import { createSchedule, money, type PriceTerms, type ScheduleTerms } from '@keyturn/billing';

const terms: ScheduleTerms = {
  anchor: { date: '2023-08-14', time: '10:00', timeZone: 'Europe/London' },
  frequency: 'weekly',
  duration: { weeks: 260 },
  paymentTermsDays: 7,
};
const prices: PriceTerms = {
  currency: 'GBP',
  charges: [
    { id: 'p', kind: 'package', price: money(8_400, 'GBP'), basis: 'gross', taxRate: '0.2' },
    { id: 'b', kind: 'recurring', price: money(350, 'GBP'), basis: 'net', taxRate: '0.2' },
    { id: 'd', kind: 'deposit', price: money(29_500, 'GBP'), basis: 'gross', taxRate: '0' },
  ],
  vouchers: [],
};

const frame = (): Promise<number> => new Promise(requestAnimationFrame);
const place = document.body.appendChild(document.createElement('main'));

/** Opens the viewer, until so many of its rows are there. */
async function openViewer(count: number): Promise<void> {
  const element = Object.assign(document.createElement('kt-billing-schedule'), {
    locale: 'en-GB',
    schedule: { terms, prices, today: '2026-06-03' },
  });
  place.replaceChildren(element);
  await element.updateComplete;
  while (element.renderRoot.querySelectorAll('tbody tr').length < count) await frame();
  await frame();
  await frame();
}

function glyph(): SVGElement {
  const svg = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(svg, 'svg');
  const group = drawing.appendChild(document.createElementNS(svg, 'g'));
  const path = group.appendChild(document.createElementNS(svg, 'path'));
  for (const [name, value] of Object.entries({
    viewBox: '-7 -7 14 14',
    width: '14',
    height: '14',
    'aria-hidden': 'true',
  }))
    drawing.setAttribute(name, value);
  for (const [name, value] of Object.entries({ fill: 'none', stroke: 'currentColor' })) group.setAttribute(name, value);
  path.setAttribute('d', 'M0-4.7L4.7 0 0 4.7-4.7 0z');
  return drawing;
}

const dates = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', ...options });
  return (date: string): string => format.format(Date.parse(date));
};
const full = dates({ weekday: 'short', year: 'numeric' });
const dayMonth = dates({});
const weekdayDate = dates({ weekday: 'short' });
// A page that is made by hand need not compute them: they cost it nothing.
const texts = Array.from(createSchedule({ ...terms, duration: { weeks: 24 } }), ({ index, date, period, dueDate }) => [
  String(index + 1),
  full(date),
  'Monday',
  period.map(dayMonth).join(' to '),
  weekdayDate(dueDate),
  '£88.20',
  'Scheduled',
  'FERN-00001',
]);

/** Opens 24 rows of the same cells without any library. */
async function openRows(): Promise<void> {
  const table = document.createElement('table');
  const body = table.createTBody();
  for (const cells of texts) {
    const row = body.insertRow();
    for (const [n, text] of cells.entries()) {
      const cell = n === 1 ? row.appendChild(document.createElement('th')) : row.insertCell();
      if (n === 2 || n === 5) cell.appendChild(document.createElement('button')).textContent = text;
      else if (n === 6) cell.append(glyph(), text);
      else cell.textContent = text;
    }
  }
  place.replaceChildren(table);
  table.getBoundingClientRect();
  await frame();
  await frame();
}

Object.assign(globalThis, { openViewer, openRows, clear: () => place.replaceChildren() });
document.body.dataset['ready'] = 'true';
