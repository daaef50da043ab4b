import { html, type TemplateResult } from 'lit';
import { icon, type IconName } from '../icons.ts';
import { isLanguage, languages } from '../languages.ts';
import type { Portal } from '../portal-state.ts';
import { themes } from '../preferences.ts';

/** The switches of dealer, language and theme. */
export const switches = ({ demo, dealer, language, state, texts, change }: Portal): TemplateResult[] => [
  choice(
    'dealer',
    texts.dealer,
    dealer.id,
    demo.tenants.map(({ id, name }) => [id, name]),
    (tenantId) => change({ tenantId }),
  ),
  choice(
    'language',
    texts.language,
    language,
    Object.entries(languages).map(([tag, { name }]) => [tag, name]),
    (tag) => change({ language: isLanguage(tag) ? tag : undefined }),
  ),
  choice(
    'theme',
    texts.theme,
    state.theme,
    themes.map((name) => [name, texts[name]]),
    (value) => change({ theme: themes.find((name) => name === value) ?? 'system' }),
  ),
];

function choice(
  name: IconName,
  label: string,
  chosen: string,
  options: readonly (readonly [value: string, text: string])[],
  choose: (value: string) => void,
): TemplateResult {
  const changed = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) choose(event.target.value);
  };
  return html`<label class="switch">
    ${icon(name)}<span class="unseen">${label}</span>
    <select @change=${changed}>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select>
    ${icon('down')}
  </label>`;
}
