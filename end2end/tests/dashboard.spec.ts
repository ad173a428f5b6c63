import { enrol, linkTo, register, row, unique } from '../support/people.ts';
import { DESK, expect, open, type Page, PASSWORD, PHONE, test } from '../support/test.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const part = (page: Page, name: string) => page.getByRole('region', { name });
const cohortLine = (page: Page, name: string) => part(page, 'Cohorts').getByRole('row').filter({ hasText: name });

test('the numbers move while somebody registers in another browser [P9] [N7]', async ({ page, signIn, visit }) => {
  test.setTimeout(480_000);
  const { cohort, person } = unique();
  const [name, who, other] = [cohort('Night shift'), person('Siobhan Reyes'), person('Tomasz Reyes')];
  await signIn('admin');
  // The dashboard shows the largest cohorts.
  const others = Array.from({ length: 80 }, (_, at) => person(`Walk ${letters[Math.floor(at / 26)]}${letters[at % 26]}`));
  await enrol(page, name, [who, ...others]);
  await row(page, who).getByRole('button', { name: `Invite ${who.name}` }).click();
  const link = await linkTo(page, who.address, '/register/');
  await open(page, '/dashboard');
  await expect(cohortLine(page, name).getByRole('cell')).toHaveText(['81', '1', '0', '0', '']);
  const stage = part(page, 'Funnel').getByRole('listitem').filter({ hasText: 'of those' }).or(part(page, 'Funnel').getByRole('listitem').nth(2));
  const before = await stage.first().innerText();

  const own = await visit();
  await register(own, link, PASSWORD);
  await expect(own).toHaveURL(/\/home/);
  await expect(cohortLine(page, name).getByRole('cell')).toHaveText(['81', '1', '1', '0', ''], { timeout: 5_000 });
  await expect(stage.first()).not.toHaveText(before);
  const told = part(page, 'What happened').getByRole('listitem').first();
  await expect(told).toContainText(`${who.name} registered`);

  await test.step('names lead on', async () => {
    await told.getByRole('link', { name: who.name }).click();
    await expect(page.getByRole('heading', { level: 1, name: who.name })).toBeVisible();
    await open(page, '/dashboard');
    await cohortLine(page, name).getByRole('link').click();
    await expect(page).toHaveURL(/\/enrolments\?cohort=/);
    await expect(page.getByText('50 of 81', { exact: true })).toBeVisible();
  });

  await test.step('what needs a hand is dealt with from here', async () => {
    await enrol(page, cohort('Day shift'), [other]);
    await open(page, '/dashboard');
    await part(page, 'Needs a hand').getByRole('button', { name: /^Invite/ }).click();
    await expect(page.getByRole('dialog', { name: /^Invite with \d+ mail/ })).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await part(page, 'Needs a hand').getByRole('link', { name: /^Correct/ }).click();
    await expect(page).toHaveURL(/standing=bounced/);
  });

  await test.step('registrations over 90 days', async () => {
    await open(page, '/dashboard');
    await page.getByRole('link', { name: '90 days' }).click();
    await expect(page).toHaveURL(/days=90/);
    await expect(part(page, 'Registrations').getByText(/^last 90 days:/)).toBeVisible();
    await expect(part(page, 'Registrations').getByRole('row')).toHaveCount(91);
  });
});

test('axe finds nothing on the dashboard with numbers, wide and narrow, light and dark [P9]', async ({ page, signIn, accessible }) => {
  await signIn('admin');
  for (const viewport of [DESK, PHONE]) {
    await page.setViewportSize(viewport);
    await open(page, '/dashboard');
    await expect(part(page, 'What happened').getByRole('listitem').first()).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await accessible();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
  }
});
