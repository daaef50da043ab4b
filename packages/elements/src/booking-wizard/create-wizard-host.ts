import type { WizardSession } from '@keyturn/sdk';
import { fieldOf, issuesOf, needText } from '../shared/refusal-text.ts';
import type { ViewHost } from '../shared/view-host.ts';
import { createAskOnce, type AskOnce } from './ask-once.ts';
import type { WizardHost } from './wizard-host.ts';

/** What changes while the element lives; the element brings it up to date before each render. */
export type LiveParts = Pick<
  WizardHost,
  'words' | 'formats' | 'context' | 'tried' | 'asking' | 'resuming' | 'assetPicture' | 'formStorage'
>;

/** What the element does for its parts. */
export type HostActions = Pick<WizardHost, 'announce' | 'next' | 'submit' | 'withdraw' | 'hold'>;

/** Makes the one object through which every part sees the element as it is at each moment. */
export function createWizardHost(
  session: WizardSession,
  element: Pick<ViewHost, 'renderRoot' | 'updateComplete' | 'requestUpdate'>,
  live: LiveParts,
  actions: HostActions,
): WizardHost {
  let askOnce: AskOnce | undefined;
  const host: WizardHost = {
    session,
    ...live,
    ...actions,
    renderRoot: element.renderRoot,
    requestUpdate: element.requestUpdate,
    get updateComplete() {
      return element.updateComplete;
    },
    get state() {
      return session.state;
    },
    get policy() {
      const { policy } = host.state;
      if (!policy) throw new TypeError('policy: expected a session that is ready');
      return policy;
    },
    get writer() {
      const { answers, policy } = host.state;
      const location = policy?.locations.find(({ id }) => id === answers.locationId);
      const { words, formats, context } = host;
      return { words, formats, timeZone: location?.timeZone ?? 'UTC', viewerZone: context.timeZone };
    },
    errorOf(name) {
      const issues = host.tried ? host.state.next.problems.flatMap(issuesOf) : [];
      const issue = issues.find((each) => fieldOf(each) === name);
      return issue && needText(issue, host.words);
    },
    askOnce: (question) => (askOnce ??= createAskOnce(host))(question),
  };
  return host;
}
