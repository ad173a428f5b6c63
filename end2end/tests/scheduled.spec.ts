import { enrol, mailsTo, row, unique } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test('invitations leave at a date, and can be taken back, one or all [P6]', async ({ page, signIn, accessible }) => {
  test.setTimeout(480_000);
  const { cohort, person } = unique();
  const people = ['Ada Later', 'Ben Later', 'Cleo Later'].map(person);
  const [ada, ben] = people;
  await signIn('admin');
  await enrol(page, cohort('Later'), people);

  await page.getByRole('button', { name: 'Send invites to new enrolments' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite with 3 mails' });
  await dialog.getByRole('radio', { name: 'At a date' }).check();
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(dialog).toContainText('Choose a moment from now on');
  const date = new Date(Date.now() + 5 * 24 * 3600_000).toISOString().slice(0, 10);
  await dialog.getByLabel('Date and time').fill(`${date}T09:30`);
  await accessible();
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(dialog).toBeHidden();

  const waiting = page.getByRole('status').filter({ hasText: '3 invitations wait until' });
  await expect(waiting).toContainText('09:30');
  await expect(row(page, ada)).toContainText('Scheduled');
  await expect(row(page, ada)).toContainText('09:30');
  expect(await mailsTo(page, ada.address)).toEqual([]);

  await row(page, ada).getByRole('button', { name: 'Cancel the mail to Ada Later' }).click();
  await expect(row(page, ada)).toContainText('Enrolled');
  const left = page.getByRole('status').filter({ hasText: '2 invitations wait until' });
  await left.getByRole('button', { name: 'Cancel this sending' }).click();
  await expect(page.getByText('2 mails are taken back.')).toBeVisible();
  await expect(left).toBeHidden();
  await expect(row(page, ben)).toContainText('Enrolled');

  // A moment that comes: the mail leaves then.
  await row(page, ben).getByRole('button', { name: 'Invite Ben Later' }).click();
  await expect(row(page, ben)).toContainText('Invited');
});
