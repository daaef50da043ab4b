/** Registers `kt-provider`, then `kt-approve-dialog`. */
import './provider.ts';
import { ApproveDialogElement } from '../approve-dialog/approve-dialog.ts';
import { defineElement } from './define-element.ts';

defineElement('kt-approve-dialog', ApproveDialogElement, customElements);
