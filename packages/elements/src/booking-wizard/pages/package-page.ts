import { createSchedule } from '@keyturn/billing';
import { html, nothing } from 'lit';
import type { AssetPackage, ChargeItem, VirtualAsset } from '@keyturn/sdk';
import { field } from '../../shared/field.ts';
import { skeleton } from '../../shared/panels.ts';
import { statusLine } from '../../shared/status-line.ts';
import { assetPicture } from '../asset-picture.ts';
import { durationText, mileageText } from '../package-text.ts';
import { createPromoCodes } from '../promo-codes.ts';
import { troubleLine } from '../people/trouble-line.ts';
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

  const select = (
    id: 'mileageAllowanceId' | 'duration',
    options: readonly (readonly [value: string, text: string, chosen: boolean])[],
    choose: (value: string) => void,
    hint: unknown,
    warning?: string,
  ): unknown => {
    const error = host.errorOf(id) ?? warning;
    return field({
      id,
      label: host.words.plain(`field_${id}`),
      hint,
      error,
      control: html`<select
        id=${id}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby="${id}-note"
        @change=${({ target }: { target: HTMLSelectElement }) => choose(target.value)}
      >
        <option value="" .selected=${!options.some(([, , chosen]) => chosen)}>${host.words.plain('choose')}</option>
        ${options.map(([value, text, chosen]) => html`<option value=${value} .selected=${chosen}>${text}</option>`)}
      </select>`,
    });
  };

  const excessHint = (chosen: AssetPackage | undefined): unknown => {
    const key = `excess_${chosen?.mileageAllowance.unit}`;
    return chosen?.excess && host.words.has(key)
      ? host.words.rich(key, { amount: host.formats.money(chosen.excess) })
      : undefined;
  };
  const termHint = (chosen: AssetPackage | undefined): unknown => {
    const { words, formats, policy, state } = host;
    const { start } = state.answers;
    if (!chosen || !start) return undefined;
    try {
      const { end, count } = createSchedule({ anchor: start, frequency: policy.frequency, duration: chosen.duration });
      return words.rich('term', {
        from: formats.shortDate(start.date),
        to: formats.shortDate(end.date),
        bills: words.counted('bills', count),
      });
    } catch {
      // Beyond the calculator's years: the quote is refused, and says so.
      return undefined;
    }
  };

  const extra = ({ id, name, description, billing, mandatory, price, basis, taxRate }: ChargeItem): unknown => {
    const { words, formats, state } = host;
    const { extraIds } = state.answers;
    const note = mandatory ? words.plain('mandatory') : description;
    const toggle = (event: Event): void => {
      if (mandatory) return event.preventDefault();
      session.answer({ extraIds: extraIds.includes(id) ? extraIds.filter((each) => each !== id) : [...extraIds, id] });
    };
    return html`<div class="option" part="option">
      <input
        type="checkbox"
        id="extra-${id}"
        .checked=${mandatory || extraIds.includes(id)}
        aria-disabled=${mandatory ? 'true' : nothing}
        aria-describedby="about-${id}"
        @click=${toggle}
      />
      <label for="extra-${id}">${name}</label>
      <span class="num end">${formats.money(price)}</span>
      <small id="about-${id}" class="about">
        <span class="grow">${note}</span>
        ${words.plain(`billed_${billing}`)}${basis === 'net' && Number(taxRate) ? words.plain('plusTax') : nothing}
      </small>
    </div>`;
  };

  const body = (asset: VirtualAsset): unknown => {
    const { words, formats, state } = host;
    const { start, mileageAllowanceId, duration } = state.answers;
    const packages = offered(asset);
    const isChosen = (each: AssetPackage): boolean => same(each.duration, duration);
    const chosen = mileageAllowanceId === undefined ? undefined : packages.find(isChosen);
    const allowances = new Map(asset.packages.map(({ mileageAllowance }) => [mileageAllowance.id, mileageAllowance]));
    return html`<div class="row about-asset">
        ${assetPicture(host, asset)}
        <p class="muted">
          ${start ? words.rich('assetFrom', { asset: asset.name, start: formats.start(start) }) : asset.name}
        </p>
      </div>
      <div class="columns">
        ${select(
          'mileageAllowanceId',
          Array.from(allowances.values(), (each) => [
            each.id,
            mileageText(each, words, formats),
            each.id === mileageAllowanceId,
          ]),
          (id) => chooseMileage(asset, id || undefined),
          excessHint(chosen),
        )}
        ${select(
          'duration',
          packages.map((each) => [each.id, durationText(each.duration, words), isChosen(each)]),
          (id) => {
            lost = undefined;
            session.answer({ duration: packages.find((each) => each.id === id)?.duration });
          },
          termHint(chosen),
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
      const trouble = troubleLine(host, 'assetFailed', fault ?? refusal, () => session.refresh());
      if (value) return [trouble, body(value)];
      if (status === 'loading') return skeleton(8);
      return status === 'none' ? statusLine({ tone: 'info', text: host.words.plain('need_assetId') }) : trouble;
    },
  };
};
