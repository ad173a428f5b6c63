import { enrol, lines, linkTo, register, row, unique } from '../support/people.ts';
import { DESK, expect, open, PASSWORD, PHONE, test } from '../support/test.ts';

test('an import is undone, but for who has registered since [N2]', async ({
  page,
  signIn,
  visit,
  accessible,
}) => {
  const { cohort, person } = unique();
  const [noor, elsa, kim] = ['Noor Haddad', 'Elsa Lindqvist', 'Kim Bell'].map(person);
  const [autumn, winter] = ['Autumn', 'Winter'].map(cohort);
  await signIn('admin');
  await enrol(page, autumn, [kim]);
  const list = await enrol(page, winter, [noor, elsa, kim]);

  await test.step('the list that was saved leads to its import', async () => {
    const toast = page.getByRole('status').filter({ hasText: 'See import' });
    await toast.getByRole('link', { name: /^See import \d+$/ }).click();
    await expect(page.getByRole('heading', { name: /^Import \d+$/ })).toBeVisible();
    await expect(page.getByText('3 people, 2 new')).toBeVisible();
    const people = page.getByRole('table', { name: 'People' });
    await expect(people.getByRole('row').filter({ hasText: noor.address })).toContainText('New');
    await expect(people.getByRole('row').filter({ hasText: kim.address })).toContainText('There before');
  });
  const imported = page.url();

  await test.step('one of them registers', async () => {
    await open(page, list);
    await row(page, noor).getByRole('button', { name: `Invite ${noor.name}` }).click();
    const other = await visit();
    await register(other, await linkTo(page, noor.address, '/register/'), PASSWORD);
    await expect(other).toHaveURL(/\/home/);
  });

  await test.step('the plan names who stays and why', async () => {
    await open(page, imported);
    await page.getByRole('button', { name: 'Undo' }).click();
    const dialog = page.getByRole('dialog', { name: /^Undo import \d+$/ });
    await expect(dialog).toContainText(`${noor.name}: the record stays, they have registered.`);
    await expect(dialog.locator('dl').filter({ hasText: 'People deleted' })).toContainText('1');
    await accessible();
    await page.screenshot({ path: test.info().outputPath('undo.png') });
    await page.setViewportSize(PHONE);
    await accessible();
    await page.screenshot({ path: test.info().outputPath('undo-narrow.png') });
    await page.setViewportSize(DESK);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  });

  await test.step('undone once', async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    const dialog = page.getByRole('dialog', { name: /^Undo import/ });
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/^Undone by /)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await accessible();
    await open(page, list);
    await expect(page.getByRole('heading', { name: 'Nobody found' })).toBeVisible();
    await open(page, `/people?q=${encodeURIComponent(elsa.address)}`);
    await expect(page.getByRole('heading', { name: 'Nobody found' })).toBeVisible();
    await open(page, `/enrolments?q=${encodeURIComponent(kim.address)}`);
    await expect(row(page, kim)).toContainText(autumn);
  });

  await test.step('the list of imports says so, and the same list may come again', async () => {
    await open(page, '/enrolments/add');
    await page.getByRole('link', { name: 'Earlier imports' }).click();
    await expect(page).toHaveURL(/\/imports$/);
    const entry = page.getByRole('table', { name: 'Imports' }).getByRole('row').filter({ hasText: winter });
    await expect(entry).toContainText('Undone');
    await accessible();
    await open(page, '/enrolments/add');
    await page.getByRole('combobox', { name: 'Cohort' }).fill(winter);
    await page.getByRole('option', { name: winter }).filter({ hasNotText: 'Create' }).first().click();
    await page.getByRole('textbox', { name: 'People' }).fill(lines([elsa]));
    await expect(page.getByText('1 person will be enrolled.')).toBeVisible();
  });
});

test('who may not see an import is told that it is not there [N2]', async ({ page, signIn, complaints }) => {
  complaints.expected.push(/the server responded with a status of 4\d\d/);
  await signIn('admin');
  await open(page, '/imports/987654321');
  await expect(page.getByText('It is not there, or you may not see it.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});
