import { setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { byRole, textOf, until } from './mount.ts';
import { closeAlone, long, openAlone, usual } from './open-schedule.ts';

const undo: (() => void)[] = [];

/** Puts something in the place of a property until the test is over. */
function stub(target: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
  undo.push(() => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  });
}

describe('kt-billing-schedule: taking it along', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  afterEach(() => {
    closeAlone();
    for (const back of undo.splice(0)) back();
  });

  it('saves a file that is called after the booking, with every bill', async () => {
    const { schedule, bills } = long({ frequency: 'weekly', duration: { weeks: 260 } });
    const element = await openAlone({ schedule: { ...schedule, reference: 'FERN/1 <a>' }, bills });
    const saved: { name: string; href: string }[] = [];
    stub(HTMLAnchorElement.prototype, 'click', function click(this: HTMLAnchorElement) {
      saved.push({ name: this.download, href: this.href });
    });
    byRole(element, 'button', 'Download CSV').click();
    const [file] = saved;
    assert.equal(file?.name, 'FERN-1-a-.csv');
    const answer = await fetch(file?.href ?? '');
    assert.equal(answer.headers.get('content-type'), 'text/csv;charset=utf-8');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    assert.deepEqual(bytes.slice(0, 3), Uint8Array.of(0xef, 0xbb, 0xbf));
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    assert.lengthOf(lines, 261);
    assert.match(lines[1] ?? '', /^1,2026-01-31,2026-01-31,2026-02-07,2026-01-31,2026-02-07,668\.50,GBP,Paid,BILL-1,$/);
  });

  it('copies a table, and the same as lines; says so, aloud too', async () => {
    const element = await openAlone(usual(), 12);
    const written: ClipboardItem[] = [];
    stub(navigator, 'clipboard', { write: async (some: ClipboardItem[]) => void written.push(...some) });
    byRole(element, 'button', 'Copy as a table').click();
    await until(() => textOf(byRole(element, 'status')) === 'Copied. Paste it into a sheet or a message.');
    assert.include(textOf(element), 'Paste it into a sheet or a message. Copy as a table');
    const [item] = written;
    const lines = (await (await item?.getType('text/plain'))?.text())?.split('\n') ?? [];
    assert.lengthOf(lines, 13);
    assert.equal(
      lines[1],
      '1\t2026-01-31\t2026-01-31\t2026-02-28\t2026-01-31\t2026-02-07\t668.50\tGBP\tPaid\tBILL-1\t',
    );
    const page = new DOMParser().parseFromString((await (await item?.getType('text/html'))?.text()) ?? '', 'text/html');
    assert.lengthOf(page.querySelectorAll('tr'), 13);
    assert.equal(page.querySelectorAll('tr')[1]?.cells[6]?.textContent, '668.50');
  });

  for (const [name, clipboard] of [
    ['refuses', { write: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
    ['lacks a clipboard', undefined],
  ] as const)
    it(`says what to do instead where the browser ${name}`, async () => {
      const element = await openAlone(usual(), 12);
      stub(navigator, 'clipboard', clipboard);
      byRole(element, 'button', 'Copy as a table').click();
      await until(() => textOf(byRole(element, 'status')).includes('Download the CSV instead.'));
    });

  it('prints every bill alone, with the picture, and takes the paper away afterwards', async () => {
    const element = await openAlone(long({ frequency: 'weekly', duration: { weeks: 260 } }));
    const frameOf = (): HTMLIFrameElement | null | undefined => element.shadowRoot?.querySelector('iframe');
    let printed = 0;
    const watcher = new MutationObserver(() => {
      const view = frameOf()?.contentWindow;
      if (view)
        view.print = () => {
          printed += 1;
        };
    });
    if (element.shadowRoot) watcher.observe(element.shadowRoot, { childList: true });
    byRole(element, 'button', 'Print').click();
    await until(() => printed === 1);
    watcher.disconnect();
    const paper = frameOf()?.contentDocument?.body.firstElementChild?.shadowRoot;
    assert.lengthOf(paper?.querySelectorAll('tbody tr') ?? [], 260);
    assert.equal(paper?.querySelector('h2')?.textContent?.trim(), 'Billing schedule');
    assert.isNotEmpty(paper?.querySelectorAll('svg[role=img] path'));
    frameOf()?.contentWindow?.dispatchEvent(new Event('afterprint'));
    assert.isNull(frameOf());
  });
});
