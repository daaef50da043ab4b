import { ar } from '@keyturn/elements/locales/ar';
import { de } from '@keyturn/elements/locales/de';
import { setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { allByRole, assertAccessible, byRole, textOf, until } from './mount.ts';
import { dressPage, leavePage } from './dress-page.ts';
import { closeAlone, long, openAlone, rowsOf, usual } from './open-schedule.ts';

const items = (element: Element): string[] => allByRole(element, 'listitem').map(textOf);

describe('kt-billing-schedule: narrow', () => {
  afterEach(() => {
    closeAlone();
    return leavePage();
  });

  it('is a list of what is unsettled and what comes next, with today, the end and the sum', async () => {
    await setViewport({ width: 360, height: 800 });
    const element = await openAlone(usual());
    const list = await until(() => byRole(element, 'list', 'Every bill of the schedule'));
    assert.deepEqual(
      [...list.children].map((item) => textOf(item).slice(0, 24).trim()),
      [
        '3 paid bills before',
        'Thu, 30 Apr 2026 Day 31,',
        'Sun, 31 May 2026 Unpaid',
        'Today, Wed 3 Jun',
        'Tue, 30 Jun 2026 Day 31,',
        'Fri, 31 Jul 2026 Schedul',
        'Mon, 31 Aug 2026 Schedul',
        '4 more, to 31 Dec',
        'Ends Sun, 31 Jan 2027 no',
      ],
    );
    assert.include(textOf(element), '12 bills£4,777.00');
    assert.lengthOf(allByRole(element, 'table'), 0);
  });

  it('fills its sums and its heading to the full width', async () => {
    await setViewport({ width: 360, height: 800 });
    const element = await openAlone({ ...usual(), bills: [] });
    const sums = await until(() => element.shadowRoot?.querySelector('[part~=sums]'));
    const ends = [...sums.children].map((each) => Math.round(each.getBoundingClientRect().right));
    const end = Math.round(sums.getBoundingClientRect().right) - 1;
    assert.equal(ends.at(-1), end);
    const heading = byRole(element, 'heading', /^Billing schedule/).getBoundingClientRect();
    assert.isBelow(heading.height, 60);
  });

  it('unfolds and folds, and keeps open what was opened', async () => {
    await setViewport({ width: 360, height: 800 });
    const element = await openAlone(usual());
    const before = await until(() => byRole(element, 'button', '3 paid bills before'));
    const may = await until(() => element.shadowRoot?.querySelectorAll('details')[1]);
    may.open = true;
    assert.include(textOf(may), 'Bill BILL-5');
    before.click();
    await until(() => items(element).some((text) => text.startsWith('Sat, 31 Jan 2026')));
    assert.equal(byRole(element, 'button', 'Hide paid bills').ariaExpanded, 'true');
    assert.isTrue(may.open);
    assert.include(textOf(may), 'Sun, 31 May 2026');
    assert.lengthOf(element.shadowRoot?.querySelectorAll('details[open]') ?? [], 1);
    byRole(element, 'button', '4 more, to 31 Dec').click();
    await until(() => element.shadowRoot?.querySelectorAll('details').length === 12);
    byRole(element, 'button', 'Show fewer').click();
    await until(() => element.shadowRoot?.querySelectorAll('details').length === 8);
  });

  it('marks today after the last bill too', async () => {
    await setViewport({ width: 360, height: 800 });
    const { schedule, bills } = usual();
    const element = await openAlone({ schedule: { ...schedule, today: '2027-01-10' }, bills });
    await until(() => items(element).at(-2)?.includes('Today, Sun 10 Jan'));
  });

  it('becomes a table where there is room, and a list again', async () => {
    await setViewport({ width: 1280, height: 800 });
    const element = await openAlone(usual(), 12);
    await setViewport({ width: 360, height: 800 });
    await until(() => rowsOf(element).length === 0 && byRole(element, 'list', 'Every bill of the schedule'));
    await setViewport({ width: 1280, height: 800 });
    await until(() => rowsOf(element).length === 12);
  });

  for (const [locale, texts] of [
    ['en-GB', {}],
    ['de-DE', de],
    ['ar', ar],
  ] as const)
    it(`is a table only where every column has room for its texts: ${locale}`, async () => {
      dressPage('light', locale === 'ar' ? 'rtl' : 'ltr');
      for (const fontSize of ['14px', '16px'])
        for (const width of [640, 760, 880, 960, 1280]) {
          await setViewport({ width, height: 800 });
          const element = await openAlone({ ...usual(), locale, texts });
          element.style.fontSize = fontSize;
          const tooWide = (): string[] =>
            [...(element.shadowRoot?.querySelectorAll('[part~=table], [part~=table] :is(th, td)') ?? [])]
              .filter((each) => each.scrollWidth > each.clientWidth + 1)
              .map((each) => `${width} ${fontSize} ${textOf(each)}`);
          await until(() => element.shadowRoot?.querySelector('[part~=table]') && tooWide().length === 0);
          await until(() => width < 1280 || rowsOf(element).length === 12);
          assert.deepEqual(tooWide(), []);
          closeAlone();
        }
    });

  for (const [scheme, dir, width] of [
    ['light', 'ltr', 1280],
    ['dark', 'ltr', 1280],
    ['light', 'rtl', 1280],
    ['dark', 'rtl', 360],
    ['light', 'ltr', 360],
  ] as const)
    it(`is accessible: ${scheme}, ${dir}, ${width} wide`, async () => {
      await setViewport({ width, height: 900 });
      dressPage(scheme, dir);
      const element = await openAlone(usual());
      if (width > 600) {
        await until(() => rowsOf(element).length === 12);
        byRole(element, 'button', 'Why 28 Feb 2026? Day 31, month too short').click();
        await until(() => byRole(element, 'dialog', 'Why 28 Feb?'));
      } else {
        const details = await until(() => element.shadowRoot?.querySelector('details'));
        details.open = true;
      }
      await assertAccessible(element);
      closeAlone();
      const odd = await openAlone({ schedule: {} as typeof element.schedule });
      await assertAccessible(odd);
      closeAlone();
      const many = await openAlone(long({ frequency: 'weekly', duration: { weeks: 104 } }));
      await until(() => many.shadowRoot?.querySelector('[part~=table]'));
      await assertAccessible(many);
    });
});
