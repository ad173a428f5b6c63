import { enrol, row, unique } from '../support/people.ts';
import { DESK, expect, open, PHONE, test } from '../support/test.ts';

test('the pencil edits labels, language, kind and cohort; what follows is said before it happens [P5]', async ({
  page,
  signIn,
  accessible,
}) => {
  test.setTimeout(480_000);
  const { cohort, person } = unique();
  const [noor, bo] = ['Noor Haddad', 'Bo Li'].map(person);
  const [from, to] = [cohort('Autumn'), cohort('Spring')];
  await signIn('admin');
  await enrol(page, to, [bo]);
  const list = await enrol(page, from, [noor]);

  await row(page, noor).getByRole('button', { name: 'Edit Noor Haddad' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit Noor Haddad' });
  await dialog.getByLabel('Reference').fill('BW-7');
  await dialog.getByRole('textbox', { name: 'Labels' }).or(dialog.getByRole('combobox', { name: 'Labels' })).fill('=night');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByText('A label has no comma')).toBeVisible();
  const labels = dialog.locator('#edit-labels');
  await labels.fill('Night shift');
  await labels.press('Enter');
  await expect(dialog.getByRole('list', { name: 'Labels of this person' })).toContainText('Night shift');
  await dialog.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Français' });
  await dialog.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Mentor' });
  await dialog.getByRole('combobox', { name: 'Cohort' }).fill(to);
  await dialog.getByRole('option', { name: to }).click();
  await expect(dialog.getByText('They leave the cohort they are in.')).toBeVisible();
  for (const viewport of [DESK, PHONE]) {
    await page.setViewportSize(viewport);
    await accessible();
  }
  await page.setViewportSize(DESK);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();

  await expect(row(page, noor)).toBeHidden();
  await open(page, '/enrolments?q=' + encodeURIComponent(noor.address));
  await expect(row(page, noor)).toContainText('Mentor');
  await expect(row(page, noor)).toContainText(to);
  await row(page, noor).getByRole('link', { name: 'Noor Haddad' }).click();
  const profile = page.getByRole('region', { name: 'Profile' });
  await expect(profile).toContainText('Night shift');
  await expect(profile).toContainText('Français');
  await expect(page.getByText('reference BW-7')).toBeVisible();
  expect(list).toContain('cohort=');
});

test('a name left empty is refused beside its field, and another person sees the change at once [P5]', async ({
  page,
  signIn,
  visit,
  complaints,
}) => {
  complaints.expected.push(/the server responded with a status of 4\d\d/);
  const { cohort, person } = unique();
  const noor = person('Noor Haddad');
  await signIn('admin');
  const list = await enrol(page, cohort('Autumn'), [noor]);
  const other = await visit();
  await signIn('coordinator', other);
  await open(other, list);
  await expect(row(other, noor)).toContainText('Noor Haddad');

  await row(page, noor).getByRole('button', { name: 'Edit Noor Haddad' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit Noor Haddad' });
  await dialog.getByLabel('Name').fill(' ');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Name').fill('Noor Haddad-Okafor');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(row(other, noor)).toContainText('Noor Haddad-Okafor');
});
