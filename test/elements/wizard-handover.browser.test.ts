import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { byRole, unmount } from './mount.ts';
import { fill, wizardAt, type WizardAt } from './wizard-at.ts';

const choose = async ({ element }: WizardAt, name: RegExp): Promise<void> => {
  byRole(element, 'radio', name).click();
  await element.updateComplete;
};
const field = ({ element }: WizardAt, name: string): HTMLInputElement =>
  byRole(element, 'textbox', name) as HTMLInputElement;

describe('wizard: page handover', () => {
  afterEach(unmount);

  it('takes several fields of the address that are filled in at once', async () => {
    const open = await wizardAt('handover', { answers: { handover: { modeId: 'hov-delivery' } } });
    const fields = ['Street and number', 'Postcode', 'Town'].map((name) => field(open, name));
    const typed = ['1 Road', 'LS1 1AA', 'Leeds'];
    for (const [n, control] of fields.entries()) fill(control, typed[n] ?? '');
    await open.element.updateComplete;
    const { handover } = open.session.state.answers;
    assert.deepEqual(handover, {
      modeId: 'hov-delivery',
      address: { line1: '1 Road', postcode: 'LS1 1AA', city: 'Leeds', country: 'GB' },
    });
    assert.deepEqual(
      fields.map(({ value }) => value),
      typed,
    );
  });

  it('begins an address with the country of the operator, which can be another', async () => {
    const open = await wizardAt('handover');
    await choose(open, /eliver/);
    assert.deepEqual(open.session.state.answers.handover, { modeId: 'hov-delivery', address: { country: 'GB' } });
    const country = byRole(open.element, 'combobox', 'Country') as HTMLSelectElement;
    assert.equal(country.value, 'GB');
    fill(country, 'IE');
    await open.element.updateComplete;
    assert.deepEqual(open.session.state.answers.handover?.address, { country: 'IE' });
    await choose(open, /ollect/);
    assert.deepEqual(open.session.state.answers.handover, { modeId: 'hov-collection' });
    await choose(open, /eliver/);
    assert.deepEqual(open.session.state.answers.handover?.address, { country: 'IE' });
  });

  it('keeps the address of a draft while another mode is looked at', async () => {
    const handover = { modeId: 'hov-delivery', address: { line1: '1 Road', city: 'Leeds' } };
    const open = await wizardAt('handover', { answers: { handover } });
    await choose(open, /ollect/);
    assert.deepEqual(open.session.state.answers.handover, { modeId: 'hov-collection' });
    await choose(open, /eliver/);
    assert.deepEqual(open.session.state.answers.handover, handover);
    assert.equal(field(open, 'Street and number').value, '1 Road');
  });
});
