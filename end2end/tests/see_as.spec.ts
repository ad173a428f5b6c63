import { createCohort, lines, row, unique } from '../support/people.ts';
import { DESK, expect, open, PHONE, test } from '../support/test.ts';

test('a list of test people: marked, filtered, and seen as [P11]', async ({ page, signIn, accessible, complaints }) => {
  test.setTimeout(480_000);
  complaints.expected.push(/the server responded with a status of 403/);
  const { cohort, person } = unique();
  const tess = person('Tess Trial');
  await signIn('admin');
  await open(page, '/enrolments/add');
  await page.getByRole('radio', { name: 'Learner' }).check();
  await createCohort(page, cohort('Trial'));
  await page.getByRole('textbox', { name: 'People' }).fill(lines([tess]));
  await page.getByRole('checkbox', { name: 'Test people' }).check();
  await page.getByRole('button', { name: 'Save enrolments' }).click();
  await expect(page).toHaveURL(/\/enrolments\?cohort=/);
  await expect(row(page, tess)).toContainText('Test');

  const filter = page.getByRole('combobox', { name: 'Test people' });
  await filter.selectOption({ label: 'Without test people' });
  await expect(row(page, tess)).toBeHidden();
  await filter.selectOption({ label: 'Test people only' });
  await expect(row(page, tess)).toBeVisible();

  await row(page, tess).getByRole('button', { name: 'See as Tess Trial' }).click();
  await expect(page).toHaveURL(/\/home$/);
  const stop = page.getByRole('button', { name: 'Stop seeing as Tess Trial' });
  for (const path of ['/home', '/change-password']) {
    await page.goto(path);
    await expect(page.getByText('Nothing you do here is saved.')).toBeVisible();
    await expect(stop).toBeVisible();
    for (const viewport of [DESK, PHONE]) {
      await page.setViewportSize(viewport);
      await accessible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(viewport.width);
    }
  }
  await page.setViewportSize(DESK);
  await page.getByLabel('Current password').fill('whatever it is');
  await page.getByLabel('New password').fill('another long password');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing is saved here' })).toBeVisible();

  await stop.click();
  await expect(page).toHaveURL(/\/people\//);
  await expect(page.getByRole('heading', { level: 1, name: 'Tess Trial' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'See as Tess Trial' })).toBeVisible();
  await accessible();
});
