import type { DraftStorage } from '@keyturn/sdk';
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
  /** Reads what is stored, once from each storage; what was typed meanwhile wins. */
  readonly restore: () => Promise<void>;
  /** Forgets everything but what is stored. */
  readonly forget: () => void;
}

type Forms = { readonly [F in FormName]?: FormDraft | undefined };

const dayMs = 24 * 60 * 60 * 1000;
const keepers = new WeakMap<WizardHost, FormKeeper>();

/** The keeper that the pages of one element share. */
export function formKeeper(host: WizardHost): FormKeeper {
  const keeper = keepers.get(host) ?? createFormKeeper(host);
  keepers.set(host, keeper);
  return keeper;
}

function createFormKeeper(host: WizardHost): FormKeeper {
  const now = (): string => host.context.platform.now();
  let forms: Forms = {};
  let from: DraftStorage | undefined;
  let reading = {};
  let writing: Promise<unknown> = Promise.resolve();
  // One after the other, as a storage may be slow; one that fails costs a reload what was typed, nothing more.
  const write = (): void => {
    // As it is now: another storage is another person's.
    const { formStorage } = host;
    const text = forms.account || forms.driver ? JSON.stringify({ savedAt: now(), ...forms }) : '';
    writing = writing.then(() => (text ? formStorage?.save(text) : formStorage?.clear())).catch(() => undefined);
  };
  return {
    get: (form) => forms[form],
    set(form, draft) {
      forms = { ...forms, [form]: draft };
      write();
    },
    async restore() {
      if (from === host.formStorage) return;
      from = host.formStorage;
      const mine = {};
      reading = mine;
      try {
        const text = await from?.load();
        if (!text || reading !== mine) return;
        // Written above; whatever else a host gives back fails here, or fills in nothing.
        const { savedAt, account, driver } = JSON.parse(text) as Forms & { readonly savedAt: string };
        if (Math.abs(Date.parse(now()) - Date.parse(savedAt)) < dayMs) forms = { account, driver, ...forms };
        else write();
        host.requestUpdate();
      } catch {
        // As if nothing had been typed.
      }
    },
    forget() {
      forms = {};
      reading = {};
    },
  };
}
