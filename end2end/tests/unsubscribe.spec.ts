import { invitation, linkTo, mailsTo, row, unique } from '../support/people.ts';
import { expect, PHONE, test } from '../support/test.ts';

const REFUSED = /the server responded with a status of 4\d\d/;

test('whoever wants no more reminders stops them in their mail, and staff see why none leaves [P8] [N9]', async ({
  page,
  signIn,
  visit,
  accessible,
  complaints,
}) => {
  test.setTimeout(480_000);
  complaints.expected.push(REFUSED);
  const { cohort, person } = unique();
  const iris = person('Iris Vale');
  await signIn('admin');
  await invitation(page, cohort('Quiet'), iris);
  await row(page, iris).getByRole('button', { name: `Remind ${iris.name}` }).click();
  const stop = await linkTo(page, iris.address, '/no-reminders/');
  const own = await visit({ viewport: PHONE });
  await own.goto(stop);
  await expect(own.getByRole('heading', { level: 1, name: 'No more reminders?' })).toBeVisible();
  await accessible(own);
  await own.getByRole('button', { name: 'Stop reminders' }).click();
  await expect(own.getByRole('heading', { level: 1, name: 'No more reminders' })).toBeVisible();
  await expect(own.getByText(iris.address)).toBeVisible();

  await expect(row(page, iris)).toContainText('wants no reminders');
  await expect(row(page, iris).getByRole('button', { name: `Remind ${iris.name}` })).toBeHidden();
  expect((await mailsTo(page, iris.address)).length).toBe(2);
});

test('whoever does not want the invitation says so, and may be asked again [P7] [N8]', async ({
  page,
  signIn,
  visit,
  accessible,
  complaints,
}) => {
  test.setTimeout(480_000);
  complaints.expected.push(REFUSED);
  const { cohort, person } = unique();
  const omar = person('Omar Vale');
  await signIn('admin');
  const link = await invitation(page, cohort('Saying no'), omar);
  const own = await visit({ viewport: PHONE, javaScriptEnabled: true });
  await own.goto(link);
  await own.getByRole('link', { name: 'I do not want this' }).click();
  await expect(own.getByRole('heading', { level: 1, name: 'Decline this invitation?' })).toBeVisible();
  await accessible(own);
  await own.getByRole('button', { name: 'Decline invitation' }).click();
  await expect(own.getByRole('heading', { level: 1, name: 'You declined the invitation' })).toBeVisible();
  await accessible(own);
  await own.goto(link);
  await expect(own.getByRole('heading', { level: 1, name: 'You declined the invitation' })).toBeVisible();

  await expect(row(page, omar)).toContainText('Declined');
  await row(page, omar).getByRole('button', { name: `Invite ${omar.name}` }).click();
  await linkTo(page, omar.address, '/register/', 2);
  await expect(row(page, omar)).toContainText('Invited');
});
