/** Registers `kt-provider`, then `kt-booking`. */
import './provider.ts';
import { BookingElement } from '../booking/booking.ts';
import { defineElement } from './define-element.ts';

defineElement('kt-booking', BookingElement, customElements);
