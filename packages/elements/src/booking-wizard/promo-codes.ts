import { html, nothing, type TemplateResult } from 'lit';
import type { VoucherTerms } from '@keyturn/sdk';
import { field } from '../shared/field.ts';
import { icon } from '../shared/icons.ts';
import { onValue } from '../shared/on-value.ts';
import { refusalText } from '../shared/refusal-text.ts';
import { whyText } from '../shared/why-text.ts';
import { focusIn } from './focus-in.ts';
import { voucherText } from './voucher-text.ts';
import type { WizardHost } from './wizard-host.ts';

const sameCode = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Promo codes: those that apply, each with what it takes off, and a field to try one more. */
export function createPromoCodes(host: WizardHost): () => TemplateResult {
  const { session } = host;
  let typed = '';
  let busy = false;
  /** What is wrong before the backend is asked. */
  let problem: 'codeMissing' | 'codeKnown' | undefined;

  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const code = typed.trim();
    if (busy) return;
    const known = host.state.answers.voucherCodes.some((each) => sameCode(each, code));
    problem = code ? (known ? 'codeKnown' : undefined) : 'codeMissing';
    busy = !problem;
    host.requestUpdate();
    const added = busy && (await session.addVoucher(code));
    busy = false;
    if (added && typed.trim() === code) typed = '';
    // What was typed meanwhile is another code.
    const told = added ? host.words.plain('codeAdded', { code }) : problem ? error() : refusedText(code);
    if (told && host.state.page === 'package') host.announce(told);
    host.requestUpdate();
  };
  const remove = (code: string): void => {
    if (session.removeVoucher(code)) focusIn(host, '#voucherCodes');
  };

  /** Why a code was refused when it was tried last. */
  const refusedText = (tried: string): string | undefined => {
    const { words, writer, state } = host;
    if (!state.refusedVoucher || !sameCode(state.refusedVoucher.code, tried)) return undefined;
    const { code, refusal, fault } = state.refusedVoucher;
    // What is no text of the contract is no code either.
    if (refusal?.code === 'INVALID_INPUT') return words.plain('refusal_VOUCHER_UNKNOWN', { voucher: code });
    const why = refusal ?? fault;
    return why ? whyText(why, writer) : undefined;
  };
  const error = (): string | undefined => {
    const { words, writer, state } = host;
    const { refusal } = state.quote;
    if (problem) return words.plain(problem);
    return (
      refusedText(typed.trim()) ?? (refusal?.code.startsWith('VOUCHER_') ? refusalText(refusal, writer) : undefined)
    );
  };

  const applied = (code: string, vouchers: readonly VoucherTerms[]): TemplateResult => {
    const voucher = vouchers.find((each) => sameCode(each.code, code));
    return html`<li class="row small">
      <span class="chip success">${icon('tag')}<bdi>${code}</bdi></span>
      <span class="grow">${voucher ? voucherText(voucher, host) : nothing}</span>
      <button type="button" class="link" @click=${() => remove(code)}>
        ${host.words.plain('remove')}<span class="vh"> ${code}</span>
      </button>
    </li>`;
  };

  return () => {
    const { words, state } = host;
    const wrong = error();
    return html`<form class="promo" novalidate @submit=${add}>
      ${field({
        id: 'voucherCodes',
        label: words.plain('promoCode'),
        error: wrong,
        control: html`${
          state.answers.voucherCodes.length > 0
            ? html`<ul>
                  ${state.answers.voucherCodes.map((code) => applied(code, state.quote.value?.prices.vouchers ?? []))}
                </ul>`
            : nothing
        }
          <div class="row">
            <input
              id="voucherCodes"
              maxlength="40"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck="false"
              .value=${typed}
              aria-invalid=${wrong ? 'true' : 'false'}
              aria-describedby="voucherCodes-note"
              @input=${onValue((value) => {
                typed = value;
                problem = undefined;
                host.requestUpdate();
              })}
            />
            <button aria-busy=${busy}>${words.plain(busy ? 'codeTried' : 'addCode')}</button>
          </div>`,
      })}
    </form>`;
  };
}
