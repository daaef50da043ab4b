/** Registers `kt-provider`, then `kt-bookings-list`. */
import './provider.ts';
import { BookingsListElement } from '../bookings-list/bookings-list.ts';
import { defineElement } from './define-element.ts';

defineElement('kt-bookings-list', BookingsListElement, customElements);
