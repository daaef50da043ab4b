/** Registers `kt-provider`, then `kt-billing-schedule`. */
import './provider.ts';
import { BillingScheduleElement } from '../billing-schedule/billing-schedule.ts';
import { defineElement } from './define-element.ts';

defineElement('kt-billing-schedule', BillingScheduleElement, customElements);
