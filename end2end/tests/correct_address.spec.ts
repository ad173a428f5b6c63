import { enrol, linkTo, mailsTo, register, row, unique } from '../support/people.ts';
import { DESK, expect, type Page, PHONE, signInAs, test } from '../support/test.ts';

const PASSWORD = 'seven quiet harbours';

async function openDialog(page: Page, who: { name: string; address: string }) {
  await row(page, who).getByRole('button', { name: `Edit ${who.name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Correct address' }).click();
  return page.getByRole('dialog', { name: `Correct address of ${who.name}` });
}

test('of someone not invited it is just a change; a typing error is named beside the field [P5]', async ({
  page,
  signIn,
  accessible,
  complaints,
}) => {
  complaints.expected.push(/the server responded with a status of 4\d\d/);
  const { cohort, person } = unique();
  const [noor, bo] = ['Noor Haddad', 'Bo Li'].map(person);
  await signIn('admin');
  await enrol(page, cohort('Autumn'), [noor, bo]);
  const dialog = await openDialog(page, noor);
  const field = dialog.getByLabel('New address');
  await field.fill('noor..haddad@b.example');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByText('two in a row')).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill(bo.address);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByText('Bo Li has this address.')).toBeVisible();
  for (const viewport of [DESK, PHONE]) {
    await page.setViewportSize(viewport);
    await accessible();
  }
  await page.setViewportSize(DESK);
  const address = `new.${noor.address}`;
  await field.fill(address);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('The address is corrected.')).toBeVisible();
  await expect(row(page, { ...noor, address })).toContainText('Noor Haddad');
  expect(await mailsTo(page, address)).toEqual([]);
});

test('of someone invited the invitation moves to the new address, with all its links [P5] [P8]', async ({
  page,
  signIn,
  visit,
  accessible,
  complaints,
}) => {
  complaints.expected.push(/the server responded with a status of 410/);
  const { cohort, person } = unique();
  const noor = person('Noor Haddad');
  await signIn('admin');
  await enrol(page, cohort('Autumn'), [noor]);
  await row(page, noor).getByRole('button', { name: 'Invite Noor Haddad' }).click();
  const old = await linkTo(page, noor.address, '/register/');

  const dialog = await openDialog(page, noor);
  const address = `new.${noor.address}`;
  await dialog.getByLabel('New address').fill(address);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText(`The invitation to ${noor.address} is withdrawn`);
  await expect(dialog).toContainText(`A new invitation leaves to ${address} now.`);
  await accessible();
  await dialog.getByRole('button', { name: 'Correct and invite again' }).click();
  await expect(dialog).toBeHidden();

  const link = await linkTo(page, address, '/register/');
  const phone = await visit();
  await phone.goto(old);
  await expect(phone.getByRole('heading', { name: 'This invitation was withdrawn' })).toBeVisible();
  await register(phone, link, PASSWORD);
  await expect(phone).toHaveURL(/\/home$/);
});

test('of someone registered the mailbox has the last word, and the old one is told [P5]', async ({
  page,
  signIn,
  visit,
  accessible,
  complaints,
}) => {
  test.setTimeout(480_000);
  complaints.expected.push(/the server responded with a status of 4\d\d/);
  const { cohort, person } = unique();
  const noor = person('Noor Haddad');
  await signIn('admin');
  await enrol(page, cohort('Autumn'), [noor]);
  await row(page, noor).getByRole('button', { name: 'Invite Noor Haddad' }).click();
  const phone = await visit();
  await register(phone, await linkTo(page, noor.address, '/register/'), PASSWORD);
  await expect(phone).toHaveURL(/\/home$/);

  await row(page, noor).getByRole('link', { name: 'Noor Haddad' }).click();
  await page.getByRole('button', { name: 'Correct address' }).click();
  const dialog = page.getByRole('dialog', { name: 'Correct address of Noor Haddad' });
  const address = `new.${noor.address}`;
  await dialog.getByLabel('New address').fill(address);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText(`${noor.address} is told, and works until then.`);
  await dialog.getByRole('button', { name: 'Ask for confirmation' }).click();
  await expect(page.getByRole('region', { name: 'Profile' })).toContainText('To be confirmed');

  const confirm = await linkTo(page, address, '/confirm-address/');
  await linkTo(page, noor.address, '/keep-address/');
  const mailbox = await visit();
  await signInAs(mailbox, address, PASSWORD);
  await expect(mailbox.getByText('The email or the password is not right.')).toBeVisible();
  await mailbox.goto(confirm);
  await accessible(mailbox);
  await mailbox.getByRole('button', { name: 'Confirm address' }).click();
  await expect(mailbox.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Profile' })).not.toContainText('To be confirmed');
  await signInAs(mailbox, address, PASSWORD);
  await expect(mailbox).toHaveURL(/\/home$/);
});
