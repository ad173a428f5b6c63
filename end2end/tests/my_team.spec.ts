import { enrol, invitation, register, unique } from '../support/people.ts';
import { expect, open, type Page, PHONE, test } from '../support/test.ts';

const small = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(a, button, input:not([type=checkbox], [type=hidden]), select, summary, label.check), .places a')]
      .filter((target) => target.checkVisibility() && Math.round(target.getBoundingClientRect().height) < 44)
      .map((target) => target.outerHTML),
  );

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ' without JavaScript';

  test(`a manager enrols a member in several activities on a phone${how} [L3] [N17]`, async ({
    page,
    visit,
    signIn,
    accessible,
  }) => {
    test.setTimeout(480_000);
    const { cohort, person } = unique();
    const [boss, member, theirs] = ['Bo Boss', 'Mia Member', 'Tia Theirs'].map(person);
    await signIn('admin');
    const link = await invitation(page, cohort('Bosses'), boss);
    await enrol(page, cohort('Members'), [member, theirs]);
    for (const [who, manager] of [
      [member, boss],
      [theirs, member],
    ]) {
      await open(page, `/people?q=${encodeURIComponent(who.address)}`);
      await page.getByRole('link', { name: who.name }).click();
      await page.getByRole('navigation', { name: 'Person' }).getByRole('link', { name: 'Organisation' }).click();
      await page.getByRole('combobox', { name: 'Choose a manager' }).fill(manager.address);
      await page.getByRole('option').filter({ hasText: manager.address }).click();
      await expect(page.getByText('The manager is changed.').last()).toBeVisible();
    }

    const own = await visit({ javaScriptEnabled, viewport: PHONE, hasTouch: true, isMobile: true });
    await register(own, link, 'seven quiet harbours');
    await expect(own).toHaveURL(/\/home$/);
    await own.getByRole('link', { name: 'My team' }).click();
    await expect(own.getByRole('list', { name: 'People you manage' })).toContainText('Mia Member');
    await expect(own.getByRole('link', { name: 'Tia Theirs', exact: true })).toBeHidden();
    await own.getByText('One person your people manage').click();
    await expect(own.getByRole('link', { name: 'Tia Theirs', exact: true })).toBeVisible();
    expect.soft(await small(own)).toEqual([]);
    if (javaScriptEnabled) await accessible(own);

    await own.getByRole('link', { name: 'Mia Member', exact: true }).click();
    await own.getByRole('navigation', { name: 'Person' }).getByRole('link', { name: 'Learning activities' }).click();
    await own.getByRole('link', { name: 'Add registration' }).click();
    const boxes = own.getByRole('checkbox');
    const [first, second] = await Promise.all(
      [0, 1].map(async (at) => (await boxes.nth(at).locator('..').locator('bdi').textContent()) ?? ''),
    );
    await boxes.nth(0).check();
    await own.getByRole('searchbox', { name: 'Find an activity' }).fill(second);
    await own.getByRole('button', { name: 'Find', exact: true }).click();
    await expect(own.getByRole('checkbox', { name: first })).toBeChecked();
    await own.getByRole('checkbox', { name: second }).check();
    expect.soft(await small(own)).toEqual([]);
    expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    if (javaScriptEnabled) await accessible(own);
    await own.getByRole('button', { name: 'Continue' }).click();
    const plan = own.getByRole('list', { name: 'What will happen' });
    await expect(plan.getByRole('listitem')).toHaveCount(2);
    await expect(plan).toContainText('will be enrolled');
    if (javaScriptEnabled) await accessible(own);
    await own.getByRole('button', { name: 'Enrollments added' }).click();
    await expect(own.getByRole('status').first()).toContainText('2 enrolments are added for Mia Member.');
    await expect(own.getByRole('region', { name: 'What they are at' })).toContainText(first);
    await expect(own.getByRole('region', { name: 'What they are at' })).toContainText(second);
  });
}
