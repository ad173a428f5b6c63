import { randomBytes } from 'node:crypto';
import { expect, open, test } from '../support/test.ts';

test('a filter is kept under a name, chosen, renamed and deleted, by its owner alone [P1]', async ({
  page,
  signIn,
  visit,
  accessible,
  complaints,
}) => {
  test.setTimeout(480_000);
  complaints.expected.push(/status of 409/);
  const name = `Mentors ${randomBytes(3).toString('hex')}`;
  await signIn('admin');
  await open(page, '/enrolments?kind=mentor&sort=added&dir=desc');
  const dialog = page.getByRole('dialog', { name: 'Saved filters' });
  await page.getByRole('button', { name: 'Saved filters' }).click();
  await dialog.getByLabel('Name of this filter').fill(name);
  await dialog.getByRole('button', { name: 'Save this filter' }).click();
  await expect(dialog.getByRole('link', { name })).toBeVisible();
  await accessible();
  // The same name again is refused, beside the field.
  await dialog.getByLabel('Name of this filter').fill(name);
  await dialog.getByRole('button', { name: 'Save this filter' }).click();
  await expect(dialog).toContainText(`You keep a filter named ${name} already.`);
  await dialog.getByRole('button', { name: 'Close' }).click();

  await open(page, '/enrolments');
  await page.getByRole('button', { name: 'Saved filters' }).click();
  await dialog.getByRole('link', { name }).click();
  await expect(page).toHaveURL(/kind=mentor&sort=added&dir=desc/);
  await expect(dialog).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(/\/enrolments$/);

  const other = await visit();
  await signIn('coordinator', other);
  await open(other, '/enrolments');
  await other.getByRole('button', { name: 'Saved filters' }).click();
  await expect(other.getByRole('dialog')).not.toContainText(name);

  await page.getByRole('button', { name: 'Saved filters' }).click();
  await dialog.getByRole('button', { name: `Rename ${name}` }).click();
  await dialog.getByLabel('New name').fill(`${name} too`);
  await dialog.getByRole('button', { name: 'Save name' }).click();
  await expect(dialog.getByRole('link', { name: `${name} too` })).toBeVisible();
  await dialog.getByRole('button', { name: `Delete ${name} too` }).click();
  await expect(dialog.getByRole('link', { name: `${name} too` })).toBeHidden();
});
