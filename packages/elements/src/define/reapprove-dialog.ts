/** Registers `kt-provider`, then `kt-reapprove-dialog`. */
import './provider.ts';
import { ReapproveDialogElement } from '../reapprove-dialog/reapprove-dialog.ts';
import { defineElement } from './define-element.ts';

defineElement('kt-reapprove-dialog', ReapproveDialogElement, customElements);
