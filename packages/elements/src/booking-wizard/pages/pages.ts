import type { MakePage } from '../wizard-host.ts';
import { accountPage } from './account-page.ts';
import { assetPage } from './asset-page.ts';
import { confirmPage } from './confirm-page.ts';
import { driverPage } from './driver-page.ts';
import { handoverPage } from './handover-page.ts';
import { packagePage } from './package-page.ts';
import { whenPage } from './when-page.ts';

/** The pages that the kit fills, by id (domain.md §2); any other id is a page of the host. */
export const pages: Readonly<Record<string, MakePage>> = {
  when: whenPage,
  asset: assetPage,
  package: packagePage,
  account: accountPage,
  driver: driverPage,
  handover: handoverPage,
  confirm: confirmPage,
};
