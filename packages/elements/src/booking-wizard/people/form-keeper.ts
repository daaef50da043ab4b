import type { WizardHost } from '../wizard-host.ts';

/** What was typed into a form, by the path of the field. */
export type FormDraft = Readonly<Record<string, string>>;

/** A form in which a person is added. */
export type FormName = 'account' | 'driver';

/** The half-typed forms of people: in memory, and in the host's storage for a day at most (domain.md §2). */
export interface FormKeeper {
  readonly get: (form: FormName) => FormDraft | undefined;
  /** Keeps what was typed; `undefined` forgets it. */
  readonly set: (form: FormName, draft: FormDraft | undefined) => void;
  /** Reads what is stored, once; what was typed meanwhile wins. */
  readonly restore: () => Promise<void>;
  /** Forgets everything but what is stored. */
  readonly forget: () => void;
}

const dayMs = 24 * 60 * 60 * 1000;
const names: readonly FormName[] = ['account', 'driver'];
const keepers = new WeakMap<WizardHost, FormKeeper>();

/** The keeper that the pages of one element share. */
export function formKeeper(host: WizardHost): FormKeeper {
  const keeper = keepers.get(host) ?? createFormKeeper(host);
  keepers.set(host, keeper);
  return keeper;
}

function createFormKeeper(host: WizardHost): FormKeeper {
  const forms = new Map<FormName, FormDraft>();
  let restored = false;
  let writing: Promise<unknown> = Promise.resolve();
  // One after the other, as a storage may be slow; one that fails costs a reload what was typed, nothing more.
  const write = (): void => {
    writing = writing
      .then(() =>
        forms.size > 0
          ? host.formStorage?.save(
              JSON.stringify({ savedAt: host.context.platform.now(), ...Object.fromEntries(forms) }),
            )
          : host.formStorage?.clear(),
      )
      .catch(() => undefined);
  };
  return {
    get: (form) => forms.get(form),
    set(form, draft) {
      if (draft) forms.set(form, draft);
      else forms.delete(form);
      write();
    },
    async restore() {
      if (restored) return;
      restored = true;
      try {
        const text = await host.formStorage?.load();
        if (!text) return;
        const stored = readForms(text, host.context.platform.now());
        for (const [form, draft] of stored) if (!forms.has(form)) forms.set(form, draft);
        if (stored.length === 0) write();
        host.requestUpdate();
      } catch {
        // What cannot be read is as if nothing had been typed.
      }
    },
    forget: () => forms.clear(),
  };
}

/** The forms in a stored text that is less than a day old; none in any other. */
function readForms(text: string, now: string): [FormName, FormDraft][] {
  const stored: unknown = JSON.parse(text);
  if (!isRecord(stored) || !(Math.abs(Date.parse(now) - Date.parse(String(stored['savedAt']))) < dayMs)) return [];
  return names.flatMap((form) => {
    const draft = stored[form];
    return isRecord(draft) ? [[form, Object.fromEntries(Object.entries(draft).filter(isText))]] : [];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';
