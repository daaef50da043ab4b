import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { assert } from 'chai';
import type { Page } from 'playwright-core';

const everyRule: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
/** All that dark changes. */
const contrastOnly: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] };

/** A way to look at a state, and what is checked in it. */
interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly language: 'en' | 'ar';
  readonly rules: RunOptions;
}

const looks: readonly Look[] = [
  { width: 360, colorScheme: 'light', language: 'en', rules: everyRule },
  { width: 360, colorScheme: 'dark', language: 'en', rules: contrastOnly },
  { width: 360, colorScheme: 'light', language: 'ar', rules: contrastOnly },
  { width: 1280, colorScheme: 'light', language: 'ar', rules: everyRule },
  { width: 1280, colorScheme: 'dark', language: 'en', rules: contrastOnly },
  { width: 1280, colorScheme: 'light', language: 'en', rules: everyRule },
];

/** Chooses a language of the portal, also while something modal lies over its switch. */
const speak = (page: Page, language: string): Promise<void> =>
  page.evaluate((chosen) => {
    const select = [...document.querySelectorAll('select')].find(({ options }) =>
      [...options].some(({ value }) => value === 'ar'),
    );
    if (!select || select.value === chosen) return;
    select.value = chosen;
    select.dispatchEvent(new Event('change'));
  }, language);

/** Looks at one state after the other, and tells at the end of a test what it found. */
export interface Auditor {
  /**
   * Holds what is on the screen against axe and looks for what sticks out sideways: narrow and wide, light and dark,
   * English and Arabic. Ends as it began, wide and light. A finding does not end the test: the walk goes on.
   */
  readonly audit: (page: Page, state: string) => Promise<void>;
  /** Throws where something was found since the last verdict. */
  readonly verdict: () => void;
}

/** Makes an auditor. */
export function createAuditor(): Auditor {
  const found: string[] = [];
  return {
    async audit(page, state) {
      await page.evaluate(`globalThis.axe ??= (${inject})()`);
      for (const { width, colorScheme, language, rules } of looks) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await speak(page, language);
        const tell = (what: string): void => void found.push(`${state}, ${width} ${colorScheme} ${language}: ${what}`);
        const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(rules)})`);
        for (const { id, nodes } of violations)
          for (const { target, failureSummary } of nodes)
            tell(`${id} at ${target.flat().join(' > ')}: ${failureSummary}`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (overflow > 0) tell(`${overflow} px too wide`);
      }
    },
    verdict: () => assert.deepEqual(found.splice(0), []),
  };
}

/** Through the debugger, as the page's policy lets no script in. */
const inject = `() => { ${axe.source}; return globalThis.axe; }`;
