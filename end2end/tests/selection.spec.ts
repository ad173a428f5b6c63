import { readFile } from 'node:fs/promises';
import { createCohort, enrol, row, unique } from '../support/people.ts';
import { expect, open, type Page, test } from '../support/test.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const bar = (page: Page) => page.getByRole('group', { name: /selected$/ });

test('rows are selected over pages, all of a list but some, and acted on as planned [P1] [P6] [N1]', async ({
  page,
  signIn,
  accessible,
}) => {
  test.setTimeout(480_000);
  const { cohort, person } = unique();
  const [autumn, spring] = [cohort('Autumn picks'), cohort('Spring picks')];
  const people = Array.from({ length: 53 }, (_, at) => person(`Pick ${letters[Math.floor(at / 26)]}${letters[at % 26]}`));
  await signIn('admin');
  await open(page, '/enrolments/add');
  await createCohort(page, spring);
  const list = await enrol(page, autumn, people);
  const box = (name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true });

  await test.step('one, a range, and what stays over pages', async () => {
    await box(people[0].name).check();
    await expect(bar(page)).toHaveAccessibleName('1 selected');
    await box(people[3].name).click({ modifiers: ['Shift'] });
    await expect(bar(page)).toHaveAccessibleName('4 selected');
    await expect(box(people[2].name)).toBeChecked();
    await page.getByRole('link', { name: 'Next' }).click();
    await expect(row(page, people[52])).toBeVisible();
    await expect(bar(page)).toHaveAccessibleName('4 selected');
    await box(people[52].name).check();
    await page.getByRole('link', { name: 'Previous' }).click();
    await expect(box(people[3].name)).toBeChecked();
    await expect(bar(page)).toHaveAccessibleName('5 selected');
    await accessible();
  });

  await test.step('a live change keeps it', async () => {
    await row(page, people[10]).getByRole('button', { name: /^Invite/ }).click();
    await expect(row(page, people[10])).toContainText('Invited');
    await expect(bar(page)).toHaveAccessibleName('5 selected');
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await expect(bar(page)).toBeHidden();
  });

  await test.step('a page, then all of the list but one', async () => {
    await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
    await expect(bar(page)).toHaveAccessibleName('50 selected');
    await bar(page).getByRole('button', { name: 'Select all 53 in this list' }).click();
    await expect(bar(page)).toHaveAccessibleName('53 selected');
    await box(people[1].name).uncheck();
    await expect(bar(page)).toHaveAccessibleName('52 selected');
    await expect(page.getByRole('checkbox', { name: 'Select all on this page' })).toHaveJSProperty('indeterminate', true);
  });

  await test.step('invite: one was invited before', async () => {
    await bar(page).getByRole('button', { name: 'Invite' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite with 51 mails' });
    await expect(dialog).toContainText('are invited already');
    await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  });

  await test.step('export', async () => {
    const waiting = page.waitForEvent('download');
    await bar(page).getByRole('button', { name: 'Export' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/^enrolments-\d{4}-\d\d-\d\d\.csv$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain(people[0].address);
    expect(text).not.toContain(people[1].address);
    expect(text.trim().split('\n')).toHaveLength(53);
  });

  await test.step('change cohort', async () => {
    await bar(page).getByRole('button', { name: 'Change cohort' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'New cohort' }).fill(spring);
    await dialog.getByRole('option', { name: spring }).click();
    await expect(dialog).toHaveAccessibleName('Change the cohort of 52 placements');
    await accessible();
    await dialog.getByRole('button', { name: 'Change cohort' }).click();
    await expect(page.getByText('52 placements are changed.')).toBeVisible();
    await expect(bar(page)).toBeHidden();
    await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  });

  await test.step('remove: the person stays', async () => {
    await box(people[1].name).check();
    await bar(page).getByRole('button', { name: 'Remove placement' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove 1 placement' });
    await expect(dialog).toContainText('The people stay.');
    await dialog.getByRole('button', { name: 'Remove placement' }).click();
    await expect(page.getByText('1 placement is changed.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Nobody found' })).toBeVisible();
  });
  await open(page, list);
});
