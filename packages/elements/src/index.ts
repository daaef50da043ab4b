export { ProviderElement } from './provider/provider.ts';
export { BookingsListElement, type BookingsListEventMap } from './bookings-list/bookings-list.ts';
export { BookingWizardElement, type BookingWizardEventMap } from './booking-wizard/booking-wizard.ts';
export type { AssetPicture } from './booking-wizard/wizard-host.ts';
export { defineElements, type DefineOptions, type ElementName } from './define-elements.ts';
export { keyturnContext, type KeyturnContext } from './shared/context.ts';
export type { Strings, TextKey, Translation } from './locales/translation.ts';
