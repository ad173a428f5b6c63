import { enrol, row, unique } from '../support/people.ts';
import { expect, open, test } from '../support/test.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

test('search, filters, order and pages stand in the URL, and back returns [P1]', async ({ page, signIn }) => {
  test.setTimeout(480_000);
  const { cohort, person } = unique();
  const name = cohort('Long list');
  // 56 people: more than a page of 50.
  const people = Array.from({ length: 56 }, (_, index) => person(`Row ${letters[Math.floor(index / 26)]}${letters[index % 26]}`));
  const [first, last] = [people[0], people[55]];
  await signIn('admin');
  const list = await enrol(page, name, people);
  await expect(page.getByText('50 of 56')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Previous' })).toBeHidden();

  await test.step('pages', async () => {
    await page.getByRole('link', { name: 'Next' }).click();
    await expect(page).toHaveURL(/after=/);
    await expect(page.getByText('6 of 56')).toBeVisible();
    await expect(row(page, last)).toBeVisible();
    await page.getByRole('link', { name: 'Previous' }).click();
    await expect(row(page, first)).toBeVisible();
    await expect(page.getByText('50 of 56')).toBeVisible();
  });

  await test.step('order', async () => {
    await open(page, list);
    await page.getByRole('columnheader', { name: 'Person' }).getByRole('link').click();
    await expect(page).toHaveURL(/dir=desc/);
    await expect(page.getByRole('columnheader', { name: 'Person' })).toHaveAttribute('aria-sort', 'descending');
    await expect(page.getByRole('table', { name: 'Enrolments' }).getByRole('row').nth(1)).toContainText(last.address);
    await page.goBack();
    await expect(page).toHaveURL(list);
    await expect(page.getByRole('table', { name: 'Enrolments' }).getByRole('row').nth(1)).toContainText(first.address);
  });

  await test.step('standing', async () => {
    const standing = page.getByRole('navigation', { name: 'Standing' });
    await standing.getByRole('link', { name: 'Registered' }).click();
    await expect(page).toHaveURL(/standing=registered/);
    await expect(page.getByRole('heading', { name: 'Nobody found' })).toBeVisible();
    await standing.getByRole('link', { name: 'New' }).click();
    await expect(page.getByText('50 of 56')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Nobody found' })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(list);
    await expect(page.getByText('50 of 56')).toBeVisible();
  });

  await test.step('search, kind and cohort', async () => {
    await page.getByRole('searchbox', { name: 'Search' }).fill('Row ab');
    await expect(page).toHaveURL(/q=Row/);
    await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('Mentor');
    await expect(page).toHaveURL(/kind=mentor/);
    await expect(page.getByRole('heading', { name: 'Nobody found' })).toBeVisible();
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('Learner');
    await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Cohort' }).locator('option:checked')).toHaveText(name);
  });

  await test.step('the URL is the whole state: another visit shows the same', async () => {
    await open(page, page.url());
    await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('Row ab');
    await expect(page.getByRole('combobox', { name: 'Kind' }).locator('option:checked')).toHaveText('Learner');
    await expect(page.getByRole('combobox', { name: 'Cohort' }).locator('option:checked')).toHaveText(name);
    await expect(row(page, people[1])).toBeVisible();
  });

  await test.step('from a person, back returns to the list as it was', async () => {
    const url = page.url();
    await row(page, people[1]).getByRole('link', { name: people[1].name }).click();
    await expect(page).toHaveURL(/\/people\//);
    await page.goBack();
    await expect(page).toHaveURL(url);
    await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  });
});

test('a cohort is chosen in the filter [P1]', async ({ page, signIn }) => {
  const { cohort, person } = unique();
  const name = cohort('A chosen');
  const gil = person('Gil Roth');
  await signIn('admin');
  await enrol(page, name, [gil]);
  await open(page, '/enrolments');
  await page.getByRole('combobox', { name: 'Cohort' }).selectOption(name);
  await expect(page).toHaveURL(/cohort=/);
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  await expect(row(page, gil)).toContainText(name);
});

test('among more cohorts than a list shows, one is found by its name [P1] [P3]', async ({ page, signIn }) => {
  const { cohort, person } = unique();
  const name = cohort('Zzz last');
  const gil = person('Gil Roth');
  await signIn('admin');
  for (let number = 0; number < 51; number += 1) {
    const answer = await page.request.post('/api/cohorts/create', {
      data: { name: cohort(`Zz ${number}`) },
      headers: { origin: new URL(page.url()).origin },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
  await enrol(page, name, [gil]);

  await test.step('in the filter', async () => {
    await open(page, '/enrolments');
    const select = page.getByRole('combobox', { name: 'Cohort' });
    await expect(select.getByRole('option', { name })).toHaveCount(0);
    await page.getByText('More filters').click();
    await page.getByRole('combobox', { name: 'Unit' }).fill(name.slice(0, -1));
    await page.getByRole('listbox').getByRole('option').filter({ hasText: name }).click();
    await expect(page).toHaveURL(/cohort=/);
    await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
    await expect(row(page, gil)).toContainText(name);
    await expect(select.getByRole('option', { name })).toHaveCount(1);
  });

  await test.step('where one is chosen or made: written out it is chosen, and not offered to be made', async () => {
    await open(page, '/enrolments/add');
    const field = page.getByRole('combobox', { name: 'Cohort' });
    await field.fill(name.toUpperCase());
    await expect(page.getByText('1 person. Carries no activity yet.')).toBeVisible();
    await expect(page.getByRole('option', { name })).toHaveCount(1);
    await expect(page.getByRole('option', { name: /^Create/ })).toHaveCount(0);
    await field.fill(`${name}er`);
    await expect(page.getByRole('option', { name: `Create “${name}er”` })).toBeVisible();
    await field.fill(name);
    await page.getByRole('option', { name }).filter({ hasNotText: 'Create' }).click();
    await expect(field).toHaveValue(name);
  });
});
