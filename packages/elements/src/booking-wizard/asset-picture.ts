import { html, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import type { AssetPicture, WizardHost } from './wizard-host.ts';

/** The picture that the host gives of an asset, else a drawing that stands for any. The name is beside it. */
export function assetPicture(
  host: Pick<WizardHost, 'assetPicture'>,
  asset: Parameters<AssetPicture>[0],
): TemplateResult {
  const src = host.assetPicture?.(asset);
  return html`<div class="asset-picture" part="picture">
    ${src ? html`<img alt="" src=${src} loading="lazy" />` : icon('car')}
  </div>`;
}
