import type { Refusal } from '../../booking/refusal.ts';
import { wizardPages, type WizardFlow } from '../../wire/schemas/policy.ts';
import { onlyDriver, pageOfRefusal, pageProblems, type PageFacts } from './page-problems.ts';
import type { WizardPageState } from './wizard-state.ts';

/** What else decides a page: the host's word on its own pages, and a refusal of the live quote. */
export interface FlowFacts extends PageFacts {
  readonly hostProblems: ReadonlyMap<string, readonly Refusal[]>;
  readonly refusal: Refusal | null;
}

/** Problems of every page that the kit knows, and of the host's, whether the flow shows it or not. */
function problemsByPage(flow: WizardFlow, facts: FlowFacts): Map<string, readonly Refusal[]> {
  const problems = new Map<string, readonly Refusal[]>(facts.hostProblems);
  for (const id of wizardPages) problems.set(id, [...pageProblems[id](facts), ...(facts.hostProblems.get(id) ?? [])]);
  const { refusal } = facts;
  const target = refusal ? pageOfRefusal(refusal) : undefined;
  if (refusal && target && problems.get(target)?.length === 0) problems.set(target, [refusal]);
  // A dropped page has nowhere to show its problem but the last one.
  const shown = new Set(flow.pages.map(({ id }) => id));
  const homeless = wizardPages.filter((id) => !shown.has(id)).flatMap((id) => problems.get(id) ?? []);
  return problems.set('confirm', [...(problems.get('confirm') ?? []), ...homeless]);
}

/** The pages of a flow as they stand, each with its problems and whether it can be reached (domain.md §2). */
export function describePages(flow: WizardFlow, facts: FlowFacts): readonly WizardPageState[] {
  const byPage = problemsByPage(flow, facts);
  let reachable = true;
  return flow.pages.map(({ id, label }) => {
    const problems = byPage.get(id) ?? [];
    const skipped = id === 'driver' && problems.length === 0 && onlyDriver(facts.drivers) !== null;
    const state = Object.freeze({ id, label, problems, skipped, reachable });
    if (problems.length > 0) reachable = false;
    return state;
  });
}

/** The id of the next page in a direction that is not skipped, `undefined` at the end. */
export function nextPage(pages: readonly WizardPageState[], from: string, step: 1 | -1): string | undefined {
  let index = pages.findIndex(({ id }) => id === from) + step;
  while (pages[index]?.skipped) index += step;
  return pages[index]?.id;
}
