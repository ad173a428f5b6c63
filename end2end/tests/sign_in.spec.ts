import { invitation, linkTo, register, unique } from '../support/people.ts';
import { expect, PASSWORD, PHONE, signInAs, test } from '../support/test.ts';

// Answers to wrong entries carry 422, which the browser writes to its console.
const REFUSED = /the server responded with a status of 4\d\d/;

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ' without JavaScript, on a phone';
  const options = javaScriptEnabled ? {} : { javaScriptEnabled, viewport: PHONE };

  test(`wrong and right passwords${how} [P10]`, async ({ visit, complaints }) => {
    complaints.expected.push(REFUSED);
    const page = await visit(options);
    const { person } = unique();
    await signInAs(page, person('Nobody').address, 'not the password');
    await expect(page.getByText('The email or the password is not right.')).toBeVisible();
    await expect(page.getByLabel('Email or username')).toHaveValue(person('Nobody').address);

    await signInAs(page, 'admin@demo.test', PASSWORD);
    await expect(page).toHaveURL(/\/dashboard$/);
    await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  });

  test(`a page asked for is where one arrives${how}`, async ({ visit }) => {
    const page = await visit(options);
    await page.goto('/enrolments?standing=new');
    await expect(page).toHaveURL(/\/sign-in/);
    await page.getByLabel('Email or username').fill('admin@demo.test');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).toHaveURL(/\/enrolments\?standing=new$/);
  });

  test(`a password is chosen, forgotten, changed; then signed out${how} [P10] [N8]`, async ({
    page,
    signIn,
    visit,
    complaints,
  }) => {
    test.setTimeout(480_000);
    complaints.expected.push(REFUSED);
    const { cohort, person } = unique();
    const iris = person('Iris Vale');
    await signIn('admin');
    const link = await invitation(page, cohort('Passwords'), iris);
    const own = await visit(options);

    await test.step('the register page keeps what was typed when it refuses', async () => {
      await own.goto(link);
      await own.getByLabel('First name').fill('Iris Maria');
      await own.getByLabel('Password', { exact: true }).fill('short');
      await own.getByRole('button', { name: 'Create account' }).click();
      await expect(own.getByText('This password has 5 characters. Use 10 or more.').first()).toBeVisible();
      await expect(own.getByLabel('First name')).toHaveValue('Iris Maria');
      await expect(own.getByLabel('Last name')).toHaveValue('Vale');
      await own.getByLabel('Password', { exact: true }).fill('copper river stone');
      await own.getByRole('button', { name: 'Create account' }).click();
      await expect(own).toHaveURL(/\/home$/);
    });

    await test.step('change', async () => {
      await own.goto('/change-password');
      await own.getByLabel('Current password').fill('not this one');
      await own.getByLabel('New password').fill('maple window seven');
      await own.getByRole('button', { name: 'Change password' }).click();
      await expect(own.getByText('This is not your current password.').first()).toBeVisible();
      await own.getByLabel('Current password').fill('copper river stone');
      await own.getByLabel('New password').fill('maple window seven');
      await own.getByRole('button', { name: 'Change password' }).click();
      await expect(own.getByText('Your password is changed.')).toBeVisible();
    });

    await test.step('sign out', async () => {
      await own.goto('/home');
      await own.getByRole('button', { name: /your account$/ }).click();
      await own.getByRole('button', { name: 'Sign out' }).click();
      await expect(own).toHaveURL(/\/sign-in/);
      await own.goto('/home');
      await expect(own).toHaveURL(/\/sign-in/);
    });

    await test.step('forgotten, by mail', async () => {
      await own.getByRole('link', { name: 'Forgotten password?' }).click();
      await own.getByLabel('Email').fill(iris.address);
      await own.getByRole('button', { name: 'Send me a link' }).click();
      await expect(own.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
      const reset = await linkTo(page, iris.address, '/reset-password/');
      for (const _ of ['a scanner', 'a preview']) expect((await page.request.get(reset)).status()).toBe(200);
      await own.goto(reset);
      await own.getByLabel('New password').fill('harbour candle nine');
      await own.getByRole('button', { name: 'Save password' }).click();
      await expect(own).toHaveURL(/\/home$/);
      const late = await visit(options);
      await late.goto(reset);
      await expect(late.getByRole('heading', { name: 'This link was used already' })).toBeVisible();
      await signInAs(late, iris.address, 'maple window seven');
      await expect(late.getByText('The email or the password is not right.')).toBeVisible();
      await signInAs(late, iris.address, 'harbour candle nine');
      await expect(late).toHaveURL(/\/home$/);
    });
  });

  test(`a link nobody knows leads on to a new one${how} [N8]`, async ({ page, signIn, visit, complaints }) => {
    test.setTimeout(480_000);
    complaints.expected.push(REFUSED);
    const { cohort, person } = unique();
    const jo = person('Jo Reed');
    await signIn('admin');
    const first = await invitation(page, cohort('Lost mail'), jo);

    const own = await visit(options);
    await own.goto('/register/not-a-link-of-ours');
    await expect(own.getByRole('heading', { name: 'This link is not known' })).toBeVisible();
    // Strangers and the invited are answered alike.
    for (const address of [person('Stranger').address, jo.address]) {
      await own.goto('/register/not-a-link-of-ours');
      await own.getByLabel('Email').fill(address);
      await own.getByRole('button', { name: 'Send me a new link' }).click();
      await expect(own.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
    }
    const second = await linkTo(page, jo.address, '/register/', 2);
    expect(second).not.toBe(first);
    await register(own, second, 'pebble ladder moss');
    await expect(own).toHaveURL(/\/home$/);
  });
}

test('the password can be shown and hidden', async ({ page }) => {
  await page.goto('/sign-in');
  const password = page.getByLabel('Password', { exact: true });
  await password.fill('plain to see');
  await page.getByRole('button', { name: 'Show password' }).click();
  await expect(password).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: 'Hide password' }).click();
  await expect(password).toHaveAttribute('type', 'password');
  await expect(password).toHaveValue('plain to see');
});
