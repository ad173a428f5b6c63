import { enrol, unique } from '../support/people.ts';
import { DESK, expect, open, PHONE, test } from '../support/test.ts';

test('an admin finds what happened by who, what and whom, and sees what is new without a jump [N16]', async ({
  page,
  signIn,
  visit,
  accessible,
}) => {
  test.setTimeout(480_000);
  await signIn('admin');
  const { cohort, person } = unique();
  const [autumn, noor] = [cohort('Autumn'), person('Noor Haddad')];
  await enrol(page, autumn, [noor]);
  await open(page, '/audit');
  await expect(page.getByRole('heading', { level: 1, name: 'Audit log' })).toBeVisible();
  const events = page.getByRole('region', { name: 'Events' });
  const added = events.getByRole('listitem').filter({ hasText: `added ${noor.name} to ${autumn}` });
  await expect(added.first()).toBeVisible();

  await page.getByLabel('What').selectOption({ label: 'Person added' });
  await expect(page).toHaveURL(/what=person\.added/);
  await page.getByLabel('Where').selectOption({ label: autumn });
  await expect(page).toHaveURL(/unit=/);
  await expect(events.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(/\/audit$/);

  const other = await visit();
  await signIn('admin', other);
  await enrol(other, cohort('Spring'), [person('Bo Ek')]);
  const hint = page.getByRole('button', { name: /new events? – show/ });
  await expect(hint).toBeVisible();
  await expect(events).not.toContainText('Bo Ek');
  await hint.click();
  await expect(events).toContainText('Bo Ek');

  for (const viewport of [DESK, PHONE]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await accessible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(viewport.width);
    }
  }

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^muster-audit-.*\.csv$/);
});

test("a person's timeline tells who did what, and goes on to the beginning [N16]", async ({ page, signIn }) => {
  await signIn('admin');
  const { cohort, person } = unique();
  const noor = person('Noor Haddad');
  await enrol(page, cohort('Autumn'), [noor]);
  await page.getByRole('link', { name: noor.name }).click();
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByRole('listitem').last()).toContainText(`added ${noor.name} to`);
});

test('the audit log is not for coordinators [N16]', async ({ page, signIn, complaints }) => {
  complaints.expected.push(/403/);
  await signIn('coordinator');
  await page.goto('/enrolments');
  await expect(page.getByRole('link', { name: 'Audit log' })).toHaveCount(0);
  expect((await page.goto('/audit'))?.status()).toBe(403);
});
