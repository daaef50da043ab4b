/** Registers `kt-provider`. */
import { ProviderElement } from '../provider/provider.ts';
import { defineElement } from './define-element.ts';

defineElement('kt-provider', ProviderElement, customElements);
