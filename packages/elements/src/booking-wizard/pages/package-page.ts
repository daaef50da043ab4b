import { html, nothing } from 'lit';
import type { AssetPackage, ChargeItem, VirtualAsset } from '@keyturn/sdk';
import { field } from '../../shared/field.ts';
import { skeleton } from '../../shared/panels.ts';
import { select, type Select } from '../../shared/select.ts';
import { startText } from '../../shared/start-text.ts';
import { statusLine } from '../../shared/status-line.ts';
import { troubleLine } from '../../shared/trouble-line.ts';
import { assetPicture } from '../asset-picture.ts';
import { durationText } from '../../shared/duration-text.ts';
import { mileageText } from '../../shared/mileage-text.ts';
import { excessText } from '../package-text.ts';
import { optionRow } from '../option-row.ts';
import { priceText } from '../price-text.ts';
import { createPromoCodes } from '../promo-codes.ts';
import { refreshFrom } from '../refresh-from.ts';
import { termOf } from '../term-of.ts';
import type { MakePage } from '../wizard-host.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The page of mileage allowance, duration, extras and promo codes (domain.md §2). */
export const packagePage: MakePage = (host) => {
  const { session } = host;
  const promoCodes = createPromoCodes(host);
  /** The duration that the mileage allowance does not have, so that it had to go. */
  let lost: AssetPackage['duration'] | undefined;

  /** The packages among which the duration is chosen: one for each. */
  const offered = ({ packages }: VirtualAsset): AssetPackage[] => {
    const { mileageAllowanceId } = host.state.answers;
    return packages.filter(({ mileageAllowance, duration }, n) =>
      mileageAllowanceId === undefined
        ? packages.findIndex((each) => same(each.duration, duration)) === n
        : mileageAllowance.id === mileageAllowanceId,
    );
  };

  const chooseMileage = (asset: VirtualAsset, mileageAllowanceId: string | undefined): void => {
    const { duration } = host.state.answers;
    const kept = asset.packages.some(
      (each) => each.mileageAllowance.id === mileageAllowanceId && same(each.duration, duration),
    );
    lost = kept || !mileageAllowanceId ? undefined : duration;
    session.answer({ mileageAllowanceId, duration: lost ? undefined : duration });
    if (lost) host.announce(lostText());
  };
  const lostText = (): string =>
    host.words.plain('durationLost', { duration: lost ? durationText(lost, host.words) : '' });

  const choice = (
    id: 'mileageAllowanceId' | 'duration',
    { options, chosen, choose }: Pick<Select, 'options' | 'chosen' | 'choose'>,
    hint: unknown,
    warning?: string,
  ): unknown => {
    const error = host.errorOf(id) ?? warning;
    return field({
      id,
      label: host.words.plain(`field_${id}`),
      hint,
      error,
      control: select({ id, options, chosen, choose, invalid: Boolean(error), none: host.words.plain('choose') }),
    });
  };

  const termHint = (): unknown => {
    const { words, formats, state } = host;
    const { start } = state.answers;
    const term = termOf(host);
    return (
      start &&
      term &&
      words.rich('term', {
        from: formats.shortDate(start.date),
        to: formats.shortDate(term.end.date),
        bills: words.counted('bills', term.count),
      })
    );
  };

  const extra = ({ id, name, description, billing, mandatory, ...charge }: ChargeItem): unknown => {
    const { words, state } = host;
    const { extraIds } = state.answers;
    const chosen = extraIds.includes(id);
    return optionRow({
      id: `extra-${id}`,
      label: name,
      price: priceText(charge, host),
      chosen: mandatory || chosen,
      fixed: mandatory,
      choose: () =>
        void session.answer({ extraIds: chosen ? extraIds.filter((each) => each !== id) : [...extraIds, id] }),
      below: html`<small class="row">
        <span class="grow">${mandatory ? words.plain('mandatory') : html`<bdi>${description}</bdi>`}</span>${words.plain(`billed_${billing}`)}
      </small>`,
    });
  };

  const body = (asset: VirtualAsset): unknown => {
    const { words, formats, context, state } = host;
    const { start, mileageAllowanceId, duration } = state.answers;
    const packages = offered(asset);
    const isChosen = (each: AssetPackage): boolean => same(each.duration, duration);
    const chosen = mileageAllowanceId === undefined ? undefined : packages.find(isChosen);
    const allowances = new Map(asset.packages.map(({ mileageAllowance }) => [mileageAllowance.id, mileageAllowance]));
    return html`<div class="row about-asset">
        ${assetPicture(host, asset)}
        <p class="muted">
          ${start ? words.rich('assetFrom', { asset: asset.name, start: startText(start, context.timeZone, words, formats) }) : asset.name}
        </p>
      </div>
      <div class="columns">
        ${choice(
          'mileageAllowanceId',
          {
            options: Array.from(allowances.values(), (each) => [each.id, mileageText(each, words, formats)]),
            chosen: mileageAllowanceId,
            choose: (id) => chooseMileage(asset, id || undefined),
          },
          chosen && excessText(chosen, host),
        )}
        ${choice(
          'duration',
          {
            options: packages.map((each) => [each.id, durationText(each.duration, words)]),
            chosen: packages.find(isChosen)?.id,
            choose(id) {
              lost = undefined;
              session.answer({ duration: packages.find((each) => each.id === id)?.duration });
            },
          },
          chosen && termHint(),
          lost && lostText(),
        )}
      </div>
      ${
        asset.chargeItems.length > 0
          ? html`<fieldset>
              <legend>${words.plain('field_extraIds')}</legend>
              <div class="options box">${asset.chargeItems.map(extra)}</div>
            </fieldset>`
          : nothing
      }
      ${promoCodes()}`;
  };

  return {
    entered() {
      lost = undefined;
    },
    render() {
      const { value, status, fault, refusal } = host.state.asset;
      const trouble = troubleLine(host.writer, 'assetFailed', fault ?? refusal, () => refreshFrom(host));
      if (value) return [trouble, body(value)];
      if (status === 'loading') return skeleton(8);
      return status === 'none' ? statusLine({ tone: 'info', text: host.words.plain('need_assetId') }) : trouble;
    },
  };
};
