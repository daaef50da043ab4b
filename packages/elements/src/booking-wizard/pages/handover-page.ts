import { html, nothing } from 'lit';
import type { HandoverMode } from '@keyturn/sdk';
import { addressFields, type AddressDraft } from '../address-fields.ts';
import { operatorCountry } from '../operator-country.ts';
import { optionRow } from '../option-row.ts';
import { priceText } from '../price-text.ts';
import type { MakePage } from '../wizard-host.ts';

/** The page on which one handover mode is picked, and the address where it needs one (domain.md §2). */
export const handoverPage: MakePage = (host) => {
  /** Typed addresses by mode: to look at another mode loses nothing. */
  const addresses = new Map<string, AddressDraft>();

  /** What an address begins with: vehicles are seldom delivered abroad. */
  const first = (): AddressDraft | undefined => {
    const country = operatorCountry(host.policy);
    return country ? { country } : undefined;
  };
  const choose = ({ id: modeId, needsAddress }: HandoverMode, address: AddressDraft | undefined): void => {
    const { handover } = host.state.answers;
    // A draft may have brought one.
    if (handover?.address) addresses.set(handover.modeId, handover.address);
    if (address) addresses.set(modeId, address);
    const typed = addresses.get(modeId) ?? (needsAddress ? first() : undefined);
    host.session.answer({ handover: { modeId, ...(typed ? { address: typed } : {}) } });
  };

  const option = (mode: HandoverMode): unknown => {
    const { handover } = host.state.answers;
    const chosen = handover?.modeId === mode.id;
    return optionRow({
      id: `mode-${mode.id}`,
      group: 'handover',
      label: mode.name,
      price: priceText(mode.price, host),
      chosen,
      choose: () => choose(mode, undefined),
      below:
        chosen && mode.needsAddress
          ? addressFields({
              host,
              address: () => host.state.answers.handover?.address ?? first() ?? {},
              change: (address) => choose(mode, address),
            })
          : nothing,
    });
  };

  return {
    render: () => html`<fieldset class="options box" id="handover" aria-labelledby="page-heading" tabindex="-1">
      ${host.policy.handoverModes.map(option)}
    </fieldset>`,
  };
};
