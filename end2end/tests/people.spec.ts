import { enrol, unique } from '../support/people.ts';
import { expect, open, type Page, PHONE, test } from '../support/test.ts';

const people = (page: Page) => page.getByRole('table', { name: 'People' });
const bar = (page: Page) => page.getByRole('group', { name: /selected$/ });

/** On the list of people: chooses somebody in a field that finds them by name. */
async function choose(page: Page, field: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field });
  await box.fill(name);
  await page.getByRole('option').filter({ hasText: name }).first().click();
}

test('people are found, chosen over pages, placed and labelled as planned [F3] [F6] [N1]', async ({
  page,
  signIn,
  accessible,
}) => {
  test.setTimeout(480_000);
  const { cohort, person } = unique();
  const [autumn, spring] = [cohort('Autumn'), cohort('Spring')];
  const all = ['Anna Ek', 'Bela Fox', 'Carl Gill'].map(person);
  const mark = all[0].address.split('@')[1];
  await signIn('admin');
  await enrol(page, spring, [person('Somebody Else')]);
  await enrol(page, autumn, all);

  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(page).toHaveURL(/\/people$/);
  await page.getByRole('searchbox', { name: 'Search' }).fill(mark);
  await expect(page).toHaveURL(/q=/);
  await expect(people(page).getByRole('row')).toHaveCount(5);
  await page.getByText('More filters').click();
  await choose(page, 'Unit', autumn);
  await expect(people(page).getByRole('row')).toHaveCount(4);
  await accessible();

  await test.step('all but one are placed, after a plan', async () => {
    await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
    await page.getByRole('checkbox', { name: 'Select Carl Gill' }).uncheck();
    await expect(bar(page)).toHaveAccessibleName('2 selected');
    await bar(page).getByRole('button', { name: 'Place' }).click();
    const dialog = page.getByRole('dialog', { name: 'Place' });
    await dialog.getByRole('combobox', { name: 'Unit' }).fill(spring);
    await page.getByRole('option').filter({ hasText: spring }).click();
    await expect(page.getByRole('dialog', { name: 'Place 2 people' })).toContainText('Anna Ek, Bela Fox.');
    await accessible();
    await page.getByRole('dialog').getByRole('button', { name: 'Place' }).click();
    await expect(page.getByText('2 people are changed.')).toBeVisible();
    await expect(people(page).getByRole('row').filter({ hasText: 'Anna Ek' })).toContainText(spring);
    await expect(bar(page)).toBeHidden();
  });

  await test.step('a label goes on, and is a filter', async () => {
    await page.getByRole('checkbox', { name: 'Select Anna Ek' }).check();
    await bar(page).getByRole('button', { name: 'Add label' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Label').fill(mark.slice(0, 8));
    await expect(page.getByRole('dialog', { name: 'Label one person' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Add label' }).click();
    await expect(page.getByText('One person is changed.')).toBeVisible();
    await choose(page, 'Label', mark.slice(0, 8));
    await expect(people(page).getByRole('row')).toHaveCount(2);
  });

  await test.step('on a phone nothing scrolls sideways', async () => {
    await page.setViewportSize(PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await accessible();
  });
});

test('one person: tabs with addresses, places, manager, roles, on a phone too [G3] [P9]', async ({
  page,
  signIn,
  accessible,
}) => {
  test.setTimeout(480_000);
  const { cohort, person } = unique();
  const [autumn, spring] = [cohort('Autumn'), cohort('Spring')];
  const [noor, boss] = [person('Noor Haddad'), person('Bo Boss')];
  await signIn('admin');
  await enrol(page, spring, [boss]);
  await enrol(page, autumn, [noor]);
  await page.getByRole('link', { name: noor.name }).click();
  const tabs = page.getByRole('navigation', { name: 'Person' });

  await tabs.getByRole('link', { name: 'Organisation' }).click();
  await expect(page).toHaveURL(/\?tab=organisation$/);
  await expect(page.getByRole('region', { name: 'Placed in' })).toContainText(autumn);
  await page.getByRole('button', { name: 'Place', exact: true }).click();
  await choose(page, 'Unit', spring);
  await expect(page.getByRole('dialog')).toContainText('1 person is placed here.');
  await accessible();
  await page.getByRole('dialog').getByRole('button', { name: 'Place', exact: true }).click();
  await expect(page.getByText(`Placed in ${spring}.`)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Placed in' })).toContainText(spring);

  await choose(page, 'Choose a manager', boss.address);
  await expect(page.getByText('The manager is changed.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Manager' }).getByRole('link', { name: boss.name })).toBeVisible();
  await accessible();

  await tabs.getByRole('link', { name: 'Roles' }).click();
  await page.getByRole('button', { name: 'Give the role Coordinator' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Give' }).click();
  await expect(page.getByRole('button', { name: 'Take the role Coordinator' })).toBeVisible();
  await accessible();

  for (const tab of ['profile', 'enrolments', 'organisation', 'roles', 'invitations', 'messages', 'timeline']) {
    await page.setViewportSize(PHONE);
    await open(page, `${page.url().split('?')[0]}?tab=${tab}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(noor.name);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), tab).toBeLessThanOrEqual(PHONE.width);
    await accessible();
  }
});

test('from a person: Enrolments, plus, several activities at once; each with its reason [L1] [N5]', async ({
  page,
  signIn,
  accessible,
}) => {
  test.setTimeout(240_000);
  const { cohort, person } = unique();
  const noor = person('Noor Haddad');
  await signIn('admin');
  await enrol(page, cohort('Autumn'), [noor]);
  await page.getByRole('link', { name: noor.name }).click();
  await page.getByRole('navigation', { name: 'Person' }).getByRole('link', { name: /^Enrolments/ }).click();
  const enrolled = page.getByRole('region', { name: 'Enrolled in' });
  await expect(enrolled.getByRole('heading', { name: 'In no activity' })).toBeVisible();

  await enrolled.getByRole('button', { name: 'Add enrolments' }).click();
  const dialog = page.getByRole('dialog', { name: `Enrol ${noor.name}` });
  await expect(dialog.getByRole('button', { name: 'Enrollments added' })).toBeDisabled();
  for (const activity of ['Leading a shift', 'First aid refresher']) {
    await dialog.getByRole('combobox', { name: 'Activities' }).fill(activity);
    await dialog.getByRole('option').filter({ hasText: activity }).click();
  }
  await expect(dialog.getByRole('list', { name: 'Activities chosen' }).getByRole('listitem')).toHaveCount(2);
  await expect(dialog).toContainText('This makes 2 enrolments.');
  await accessible();
  await dialog.getByRole('button', { name: 'Enrollments added' }).click();
  await expect(page.getByText('2 enrolments are saved.')).toBeVisible();
  for (const activity of ['Leading a shift', 'First aid refresher']) {
    await expect(enrolled.getByRole('link', { name: activity })).toBeVisible();
  }
  await expect(enrolled.getByText('By hand, by Ruth Adeyemi')).toHaveCount(2);
});

test('two records of one person become one, as planned [N1] [N5]', async ({ page, signIn, accessible }) => {
  test.setTimeout(480_000);
  const { cohort, person } = unique();
  const [autumn, spring] = [cohort('Autumn'), cohort('Spring')];
  const [noor, nora] = [person('Noor Haddad'), person('Nora Haddad')];
  await signIn('admin');
  await enrol(page, spring, [nora]);
  await page.getByRole('link', { name: nora.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(nora.name);
  const old = page.url();
  await enrol(page, autumn, [noor]);
  await page.getByRole('link', { name: noor.name }).click();
  await page.getByRole('button', { name: 'Merge…' }).click();
  await choose(page, 'The other record', nora.address);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Nora Haddad goes into Noor Haddad.');
  await expect(dialog).toContainText(`given up: ${nora.address}`);
  await expect(dialog).toContainText('1 moved, 0 in both');
  await accessible();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByText('The two are one now: Noor Haddad.')).toBeVisible();
  await page.goto(old);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(noor.name);
  expect(page.url()).not.toBe(old);
  await page.getByRole('navigation', { name: 'Person' }).getByRole('link', { name: 'Organisation' }).click();
  await expect(page.getByRole('region', { name: 'Placed in' })).toContainText(spring);
  await expect(page.getByRole('region', { name: 'Placed in' })).toContainText(autumn);
});
