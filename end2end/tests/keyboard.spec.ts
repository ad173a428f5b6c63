import { enrol, unique } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test('the list is walked, selected and searched with the keyboard [P1]', async ({ page, signIn, accessible }) => {
  const { cohort, person } = unique();
  const [ada, ben, cleo] = ['Ada Keys', 'Ben Keys', 'Cleo Keys'].map(person);
  await signIn('admin');
  await enrol(page, cohort('Keys'), [ada, ben, cleo]);
  const link = (name: string) => page.getByRole('rowheader').getByRole('link', { name });
  const group = page.getByRole('group', { name: /selected$/ });

  await page.locator('body').press('ArrowDown');
  await expect(link('Ada Keys')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(link('Cleo Keys')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(link('Ben Keys')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Select Ben Keys' })).toBeChecked();
  await expect(group).toHaveAccessibleName('1 selected');
  await expect(link('Ben Keys')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(group).toBeHidden();

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help).toBeVisible();
  await accessible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  // In a field the keys are the field's.
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: 'Search' });
  await expect(search).toBeFocused();
  await page.keyboard.type('a/?b');
  await expect(search).toHaveValue('a/?b');
  await expect(help).toBeHidden();
  await search.fill('Cleo Keys');
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  await link('Cleo Keys').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Cleo Keys' })).toBeVisible();
});
