import { formKeeper } from './people/form-keeper.ts';
import { pages } from './pages/pages.ts';
import type { WizardHost, WizardPageView } from './wizard-host.ts';

/** The views of the kit's pages, each made when it is first shown and kept with what was typed on it. */
export interface PageViews {
  /** The view of a page, `undefined` for a page that the host fills. */
  readonly of: (page: string) => WizardPageView | undefined;
  /** Ends the reads of every view. */
  readonly left: () => void;
  /** Forgets what was typed. */
  readonly clear: () => void;
}

/** Makes the views of one element. */
export function createPageViews(host: WizardHost): PageViews {
  const views = new Map<string, WizardPageView>();
  const left = (): void => {
    for (const view of views.values()) view.left?.();
  };
  return {
    of(page) {
      const view = views.get(page) ?? (Object.hasOwn(pages, page) ? pages[page]?.(host) : undefined);
      if (view) views.set(page, view);
      return view;
    },
    left,
    clear() {
      left();
      views.clear();
      formKeeper(host).forget();
    },
  };
}
