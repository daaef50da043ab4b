import { html } from 'lit';
import type { MakePage } from '../wizard-host.ts';

/** Being written. */
export const accountPage: MakePage = () => ({ render: () => html`account` });
