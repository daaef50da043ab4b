/** Registers `kt-provider`, then `kt-booking-wizard`. */
import './provider.ts';
import { BookingWizardElement } from '../booking-wizard/booking-wizard.ts';
import { defineElement } from './define-element.ts';

defineElement('kt-booking-wizard', BookingWizardElement, customElements);
