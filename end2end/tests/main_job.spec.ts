import { createCohort, inviteAll, linkTo, mailsTo, register, row, unique } from '../support/people.ts';
import { expect, open, PHONE, test } from '../support/test.ts';

test('a list is enrolled, invited, and registers while the admin looks [P1] [P2] [P3] [P6] [P9] [P10] [N8]', async ({
  page,
  signIn,
  visit,
  complaints,
}) => {
  test.setTimeout(480_000);
  // The spent link at the end; the browser writes refused pages to its console.
  complaints.expected.push(/the server responded with a status of 4\d\d/);
  const { cohort, person } = unique();
  const intake = cohort('Autumn intake');
  const noor = person('Noor Haddad');
  const loic = person('Loïc Moreau');
  const others = Array.from({ length: 12 }, (_, index) => person(`Guest ${'abcdefghijkl'[index]}`));

  await signIn('admin');
  await open(page, '/enrolments/add');

  await test.step('kinds without a cohort have no field for it', async () => {
    await page.getByRole('radio', { name: 'Admin' }).check();
    await expect(page.getByRole('combobox', { name: 'Cohort' })).toBeHidden();
    await page.getByRole('radio', { name: 'Learner' }).check();
    await createCohort(page, intake);
  });

  const people = page.getByRole('textbox', { name: 'People' });
  const preview = page.getByRole('table', { name: 'Preview' });

  await test.step('a bad line is flagged while it is typed', async () => {
    await people.pressSequentially('noor@@clinic');
    await expect(preview.getByRole('row').nth(1)).toContainText('Two @ signs.');
    await people.fill('');
  });

  await test.step('each line shows what it would do', async () => {
    const list = [
      `${noor.address},BW-1,Noor Haddad`,
      'nobody at all,,Nobody',
      `${loic.address},,"Moreau, Loïc"`,
      `${noor.address},BW-1,Noor Haddad`,
      ...others.map(({ name, address }) => `${address},,${name}`),
    ];
    await people.fill(list.join('\n'));
    const rows = preview.getByRole('row');
    await expect(rows.nth(1)).toContainText('New');
    await expect(rows.nth(3)).toContainText('Moreau, Loïc');
    await expect(rows.nth(3)).toContainText('New');
    await expect(rows.nth(4)).toContainText('Repeats line 1, left out');
    await expect(page.getByText('14 people will be enrolled.')).toBeVisible();
    await expect(page.getByText('1 error', { exact: true })).toBeVisible();
  });

  await test.step('saving takes the good lines and keeps the bad one', async () => {
    await page.getByRole('button', { name: 'Save enrolments' }).click();
    await expect(page.getByText('14 people enrolled.')).toBeVisible();
    await expect(people).toHaveValue(/^nobody at all,,Nobody\s*$/);
  });

  await test.step('the same list again changes nothing', async () => {
    await people.fill(`${noor.address},BW-1,Noor Haddad`);
    await expect(preview.getByRole('row').nth(1)).toContainText('Already enrolled here');
    await expect(page.getByText('0 people will be enrolled.')).toBeVisible();
    await page.getByRole('button', { name: 'Save enrolments' }).click();
    await expect(page).toHaveURL(/\/enrolments\?cohort=/);
  });

  await test.step('everyone stands in the list as enrolled, and nobody got a mail', async () => {
    await expect(row(page, noor)).toContainText('Enrolled');
    await expect(row(page, noor)).toContainText('BW-1');
    await expect(row(page, loic)).toContainText('Moreau, Loïc');
    await expect(page.getByText('14 of 14')).toBeVisible();
    expect(await mailsTo(page, noor.address)).toEqual([]);
  });

  // Another admin looks at the same list, has typed something, and scrolled.
  const watching = await visit({ viewport: { width: 1280, height: 420 } });
  await signIn('admin', watching);
  await open(watching, new URL(page.url()).pathname + new URL(page.url()).search);
  const search = watching.getByRole('searchbox', { name: 'Search' });
  await search.fill('haddad');
  await expect(watching.getByText('1 of 1', { exact: true })).toBeVisible();
  await row(watching, noor).scrollIntoViewIfNeeded();
  await watching.evaluate(() => Object.assign(window, { stayed: true }));
  const before = await row(watching, noor).boundingBox();

  await test.step('invitations leave after the dialog has said how many', async () => {
    await inviteAll(page, '14 mails');
    await expect(page.getByText('14 mails leave now.')).toBeVisible();
    await expect(row(page, noor)).toContainText('Invited');
    await expect(row(watching, noor)).toContainText('Invited');
  });

  const link = await linkTo(page, noor.address, '/register/');

  await test.step('opening the link spends nothing', async () => {
    for (const _ of ['a scanner', 'a preview']) expect((await page.request.get(link)).status()).toBe(200);
  });

  await test.step('Noor registers on a phone, without JavaScript', async () => {
    const phone = await visit({ javaScriptEnabled: false, viewport: PHONE });
    await phone.goto(link);
    await expect(phone.getByRole('heading', { name: 'Welcome, Noor' })).toBeVisible();
    await expect(phone.getByText(intake)).toBeVisible();
    await expect(phone.getByLabel('First name')).toHaveValue('Noor');
    await expect(phone.getByLabel('Last name')).toHaveValue('Haddad');
    await register(phone, link, 'violet tram orchard');
    await expect(phone).toHaveURL(/\/home$/);
    await expect(phone.getByText('Welcome, Noor Haddad.')).toBeVisible();
  });

  await test.step('both admins see it without a reload, and keep their place', async () => {
    await expect(watching.getByRole('progressbar', { name: 'Progress of Noor Haddad' })).toBeVisible();
    await expect(page.getByRole('progressbar', { name: 'Progress of Noor Haddad' })).toBeVisible();
    await expect(search).toHaveValue('haddad');
    expect(await watching.evaluate(() => 'stayed' in window)).toBe(true);
    expect((await row(watching, noor).boundingBox())?.y).toBeCloseTo(before?.y ?? 0, -1);
  });

  await test.step('the link is spent now', async () => {
    const late = await visit();
    await late.goto(link);
    await expect(late.getByRole('heading', { name: 'This link was used already' })).toBeVisible();
  });
});

test('typing goes on while the list changes elsewhere [P9]', async ({ page, signIn, visit }) => {
  const { cohort, person } = unique();
  const amara = person('Amara Okafor');
  await signIn('admin');
  await open(page, '/enrolments/add');
  await page.getByRole('textbox', { name: 'People' }).fill(`${amara.address},,Amara`);
  await page.getByRole('textbox', { name: 'People' }).focus();

  const other = await visit();
  await signIn('admin', other);
  await open(other, '/enrolments/add');
  await createCohort(other, cohort('Elsewhere'));

  await page.keyboard.press('End');
  await page.keyboard.type(' Okafor');
  await expect(page.getByRole('textbox', { name: 'People' })).toHaveValue(`${amara.address},,Amara Okafor`);
  await expect(page.getByRole('table', { name: 'Preview' })).toContainText('Amara Okafor');
});
