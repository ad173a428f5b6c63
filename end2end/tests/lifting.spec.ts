import { enrol, lines, row, unique } from '../support/people.ts';
import { expect, open, test } from '../support/test.ts';

test('who was removed by hand is kept out of lists, until a tick enrols them again [P3] [N1]', async ({
  page,
  signIn,
  accessible,
}) => {
  const { cohort, person } = unique();
  const [noor, elsa, kim] = ['Noor Haddad', 'Elsa Lindqvist', 'Kim Bell'].map(person);
  const autumn = cohort('Autumn');
  await signIn('admin');
  const list = await enrol(page, autumn, [noor, elsa]);
  await row(page, noor).getByRole('checkbox', { name: `Select ${noor.name}`, exact: true }).check();
  await page.getByRole('button', { name: 'Remove placement' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove placement' }).click();
  await expect(row(page, noor)).toHaveCount(0);

  await open(page, '/enrolments/add');
  await page.getByRole('combobox', { name: 'Cohort' }).fill(autumn);
  await page.getByRole('option', { name: autumn }).filter({ hasNotText: 'Create' }).first().click();
  await page.getByRole('textbox', { name: 'People' }).fill(lines([noor, elsa, kim]));
  const outcome = page.getByRole('table', { name: 'Preview' }).getByRole('row').filter({ hasText: noor.address });
  await expect(outcome).toContainText('Kept out: removed from here by hand');
  await expect(page.getByText('1 person will be enrolled.')).toBeVisible();
  const again = page.getByRole('checkbox', { name: 'Enrol them again' });
  await expect(again).not.toBeChecked();
  await expect(page.getByText('One person of this list was removed from here by hand.')).toBeVisible();

  await again.check();
  await expect(outcome).toContainText('Enrolled again');
  await expect(page.getByText('2 people will be enrolled.')).toBeVisible();
  await again.uncheck();
  await expect(outcome).toContainText('Kept out');
  await again.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('2 people will be enrolled.')).toBeVisible();
  await accessible();
  await page.setViewportSize({ width: 390, height: 844 });
  await again.scrollIntoViewIfNeeded();
  await page.screenshot({ path: test.info().outputPath('lifting-narrow.png') });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.screenshot({ path: test.info().outputPath('lifting.png') });
  await page.getByRole('button', { name: 'Save enrolments' }).click();
  await expect(page).toHaveURL(/\/enrolments\?cohort=/);
  await expect(row(page, noor)).toHaveCount(1);
  await open(page, list);
  await expect(row(page, noor)).toContainText('Enrolled');
});
