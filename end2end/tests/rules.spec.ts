import { join } from 'node:path';
import { enrol, unique } from '../support/people.ts';
import { DESK, expect, open, type Page, PHONE, test } from '../support/test.ts';

const folder = join(import.meta.dirname, '../screenshots');

/** Chooses from a field that searches. */
async function choose(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).fill(text);
  await page.getByRole('option', { name: text }).first().click();
}

test('whoever meets all criteria is enrolled: written, planned, saved, explained, and taken back [L11] [N6]', async ({
  page,
  signIn,
  accessible,
}) => {
  test.setTimeout(480_000);
  await signIn('admin');
  const { cohort, person } = unique();
  const name = cohort('Autumn nurses');
  const [autumn, noor, bo] = [cohort('Autumn'), person('Noor Haddad'), person('Bo Ek')];
  await enrol(page, autumn, [noor, bo]);

  // The plain form: all criteria must hold.
  await open(page, '/rules/new');
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText('Choose at least one value.');
  await expect(page.getByLabel('Criterion', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Criterion', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('switch', { name: `${name}: on` })).toBeChecked();
  await page.getByLabel('Criterion', { exact: true }).selectOption('Cohort');
  await choose(page, 'Add to Cohort', autumn);
  const effect = page.getByRole('complementary', { name: 'Effect' });
  await expect(effect.getByText('2 people match')).toBeVisible();
  await expect(effect.getByText('+2 join')).toBeVisible();
  await expect(effect.getByRole('link', { name: noor.name })).toBeVisible();
  await choose(page, 'Activity', 'Leading a shift');
  await expect(page.getByText(/Enrolments that begin: 2/)).toBeVisible();

  // A criterion more narrows it down, and "Why (not) this person?" says which.
  await page.getByRole('button', { name: 'Group', exact: true }).click();
  const group = page.getByRole('group', { name: 'Group of criteria' }).nth(1);
  await group.getByLabel('Criterion', { exact: true }).selectOption('User');
  await choose(page, 'Add to User', noor.address);
  await expect(effect.getByText('1 person matches')).toBeVisible();
  await page.getByRole('combobox', { name: 'Person', exact: true }).fill(bo.address);
  await page.getByRole('option', { name: bo.address }).click();
  const why = effect.getByRole('region', { name: 'Why (not) this person?' });
  await expect(why).toContainText('Not matched. 1 of 2 criteria fails.');
  await expect(why.getByRole('listitem').filter({ hasText: `Cohort is ${autumn}` })).toContainText('Holds:');
  await expect(why.getByRole('listitem').filter({ hasText: 'User is Noor Haddad' }).last()).toContainText('Does not hold:');

  for (const [size, viewport] of Object.entries({ 1280: DESK, 390: PHONE })) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await accessible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(viewport.width);
      await page.screenshot({ path: join(folder, `rule-${size}-${colorScheme}.png`), fullPage: true, animations: 'disabled' });
    }
  }
  await page.setViewportSize(DESK);

  await group.getByRole('button', { name: 'Remove this group' }).click();
  await expect(effect.getByText('2 people match')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const plan = page.getByRole('dialog', { name: 'Save this rule' });
  await expect(plan).toContainText(/Enrolments that begin\s*2/);
  await accessible();
  await plan.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page).toHaveURL(/\/rules\/[0-9a-f-]{36}$/);
  await expect(effect.getByText('Saved rule: 2.')).toBeVisible();
  await effect.getByRole('link', { name: noor.name }).click();
  await expect(page.getByText('Leading a shift').first()).toBeVisible();

  // On and off from the list, with what follows said first.
  await open(page, '/rules');
  const line = page.getByRole('row').filter({ hasText: name });
  await expect(line).toContainText('Leading a shift');
  await expect(line.getByRole('cell', { name: '2', exact: true })).toBeVisible();
  await accessible();
  for (const [size, viewport] of Object.entries({ 1280: DESK, 390: PHONE })) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: join(folder, `rules-${size}-light.png`), animations: 'disabled' });
  }
  await page.setViewportSize(DESK);
  await line.getByRole('switch', { name: `${name}: on` }).click();
  const off = page.getByRole('dialog', { name: `Switch off ${name}` });
  await expect(off).toContainText(/Enrolments that end at once\s*2/);
  await off.getByRole('button', { name: 'Switch off' }).click();
  await expect(line.getByRole('switch', { name: `${name}: on` })).not.toBeChecked();

  await line.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  const gone = page.getByRole('dialog', { name: `Delete ${name}` });
  await gone.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page).toHaveURL(/\/rules$/);
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0);
});

test('a rule is written with the keyboard alone [L11]', async ({ page, signIn }) => {
  await signIn('coordinator');
  const { cohort } = unique();
  await open(page, '/rules/new');
  await page.getByLabel('Name').focus();
  await page.keyboard.type(cohort('Typed'));
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Join criteria by')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Criterion', { exact: true })).toBeFocused();
  await page.keyboard.type('Lang');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Comparison')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Fran');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Français' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove Français' }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Add to Language' })).toBeFocused();
});

test('who may not change rules reads them; who sees nothing of the organisation does not [L11]', async ({
  page,
  visit,
  signIn,
  complaints,
}) => {
  complaints.expected.push(/403/);
  const { cohort, person } = unique();
  const [name, autumn] = [cohort('Readers'), cohort('Autumn')];
  await signIn('admin');
  await enrol(page, autumn, [person('Noor Haddad')]);
  await open(page, '/rules/new');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Criterion', { exact: true }).selectOption('Cohort');
  await choose(page, 'Add to Cohort', autumn);
  await choose(page, 'Activity', 'Leading a shift');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog', { name: 'Save this rule' }).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page).toHaveURL(/\/rules\/[0-9a-f-]{36}$/);

  const mentor = await visit();
  await signIn('mentor', mentor);
  await open(mentor, '/rules');
  await expect(mentor.getByRole('link', { name: 'New rule' })).toHaveCount(0);
  await mentor.getByRole('link', { name }).click();
  await expect(mentor.getByLabel('Name')).toBeDisabled();
  await expect(mentor.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);

  await page.context().clearCookies();
  await signIn('learner');
  expect((await page.goto('/rules'))?.status()).toBe(403);
});
