import { enrol, row, unique } from '../support/people.ts';
import { expect, open, test } from '../support/test.ts';

test('a lost connection says so, keeps what one sees, and catches up by itself [N7]', async ({
  page,
  context,
  signIn,
  visit,
  complaints,
}) => {
  test.setTimeout(480_000);
  complaints.expected.push(/ERR_INTERNET_DISCONNECTED|net::ERR/);
  const { cohort, person } = unique();
  const [ada, ben] = ['Ada Away', 'Ben Away'].map(person);
  await signIn('admin');
  const list = await enrol(page, cohort('Away'), [ada, ben]);
  const other = await visit();
  await signIn('coordinator', other);
  await open(other, list);
  const banner = page.getByText('The connection is lost.');
  await expect(banner).toBeHidden();
  await page.getByRole('checkbox', { name: 'Select Ada Away' }).check();

  await context.setOffline(true);
  await expect(banner).toBeVisible();
  await row(other, ben).getByRole('button', { name: 'Invite Ben Away' }).click();
  await expect(row(other, ben)).toContainText('Invited');
  await expect(row(page, ben)).toContainText('Enrolled');
  await page.getByRole('searchbox', { name: 'Search' }).focus();

  await context.setOffline(false);
  await expect(banner).toBeHidden({ timeout: 20_000 });
  await expect(row(page, ben)).toContainText('Invited', { timeout: 20_000 });
  await expect(page.getByRole('checkbox', { name: 'Select Ada Away' })).toBeChecked();
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
});
