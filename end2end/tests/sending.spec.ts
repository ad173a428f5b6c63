import { enrol, linkTo, mailsTo, register, row, unique } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test('planes invite and remind one by one, the dialog tells who is left out [P6] [P7] [P8] [P9]', async ({
  page,
  signIn,
  visit,
}) => {
  test.setTimeout(480_000);
  const { cohort, person } = unique();
  const [ada, ben, cleo, dora] = ['Ada Byron', 'Ben Osei', 'Cleo Marsh', 'Dora Lind'].map(person);
  await signIn('admin');
  await enrol(page, cohort('By hand'), [ada, ben, cleo, dora]);

  for (const who of [ada, ben, cleo]) {
    await row(page, who).getByRole('button', { name: `Invite ${who.name}` }).click();
    await expect(row(page, who)).toContainText('Invited');
    await expect(row(page, who)).toContainText(/sent \d/);
  }
  await expect(row(page, dora)).toContainText('Enrolled');

  const phone = await visit();
  await register(phone, await linkTo(page, cleo.address, '/register/'), 'granite lantern fox');
  await expect(phone).toHaveURL(/\/home$/);
  await expect(page.getByRole('progressbar', { name: 'Progress of Cleo Marsh' })).toBeVisible();

  await row(page, ada).getByRole('button', { name: 'Remind Ada Byron' }).click();
  await expect(row(page, ada)).toContainText('reminded once');
  await linkTo(page, ada.address, '/register/', 2);
  expect((await mailsTo(page, ada.address))[0].subject).toContain('Reminder');

  await page.getByRole('button', { name: 'Send reminders' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remind with 1 mail' });
  await expect(dialog).toContainText('To Ben Osei.');
  for (const reason of ['were reminded in the last 24 hours', 'are not invited yet', 'are registered already']) {
    await expect(dialog).toContainText(reason);
  }
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(row(page, ben)).not.toContainText('reminded');

  await page.getByRole('button', { name: 'Send reminders' }).click();
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByText('1 mail leaves now.')).toBeVisible();
  await expect(row(page, ben)).toContainText('reminded once');
  expect(await mailsTo(page, dora.address)).toEqual([]);
});

test('both links work until one is used: a reminder does not spend the invitation [P8] [N8]', async ({
  page,
  signIn,
  visit,
}) => {
  const { cohort, person } = unique();
  const eli = person('Eli Stone');
  await signIn('admin');
  await enrol(page, cohort('Two mails'), [eli]);
  await row(page, eli).getByRole('button', { name: 'Invite Eli Stone' }).click();
  const first = await linkTo(page, eli.address, '/register/');
  await row(page, eli).getByRole('button', { name: 'Remind Eli Stone' }).click();
  await linkTo(page, eli.address, '/register/', 2);

  const phone = await visit();
  await phone.goto(first);
  await expect(phone.getByRole('heading', { name: 'Welcome, Eli' })).toBeVisible();
});

test('the pencil edits a name and a reference, not the address [P1]', async ({ page, signIn }) => {
  const { cohort, person } = unique();
  const fay = person('Fay Whit');
  await signIn('admin');
  await enrol(page, cohort('To be corrected'), [fay]);
  await row(page, fay).getByRole('button', { name: 'Edit Fay Whit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit Fay Whit' });
  await expect(dialog).toContainText(fay.address);
  await dialog.getByLabel('Name').fill('Fay White');
  await dialog.getByLabel('Reference').fill('BW-77');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(row(page, fay)).toContainText('Fay White');
  await expect(row(page, fay)).toContainText('BW-77');

  await row(page, fay).getByRole('link', { name: 'Fay White' }).click();
  await expect(page).toHaveURL(/\/people\//);
  await expect(page.getByRole('heading', { level: 1, name: 'Fay White' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Fay White');
});
