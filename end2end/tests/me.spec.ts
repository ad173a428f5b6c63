import { invitation, register, unique } from '../support/people.ts';
import { expect, PHONE, signInAs, test } from '../support/test.ts';

const REFUSED = /the server responded with a status of 4\d\d/;
const PASSWORD = 'seven quiet harbours';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ' without JavaScript';

  test(`one's own account, on a phone${how} [P10] [N17]`, async ({ page, signIn, visit, accessible, complaints }) => {
    test.setTimeout(480_000);
    complaints.expected.push(REFUSED);
    const { cohort, person } = unique();
    const iris = person('Iris Vale');
    await signIn('admin');
    const own = await visit({ javaScriptEnabled, viewport: PHONE, timezoneId: 'Asia/Tokyo' });
    await register(own, await invitation(page, cohort('Accounts'), iris), PASSWORD);
    await expect(own).toHaveURL(/\/home$/);

    await own.getByRole('link', { name: 'My account' }).first().click();
    await expect(own.getByRole('heading', { level: 1, name: 'My account' })).toBeVisible();
    expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    // Registering guessed it where scripts run.
    await expect(own.getByLabel('Time zone')).toHaveValue(javaScriptEnabled ? 'Asia/Tokyo' : 'UTC');
    if (javaScriptEnabled) {
      await expect(own.getByRole('button', { name: /as this device says/ })).toBeHidden();
      await own.getByLabel('Time zone').selectOption('Europe/Paris');
      await own.getByRole('button', { name: 'Use Asia/Tokyo, as this device says' }).click();
      await expect(own.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
      for (const colorScheme of ['light', 'dark'] as const) {
        await own.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await accessible(own);
      }
    }

    await test.step('a mistake stands beside its field, and what was typed stays', async () => {
      await own.getByLabel('First name').fill('');
      await own.getByLabel('Last name').fill('');
      await own.getByLabel('Language').selectOption('fr');
      await own.getByRole('button', { name: 'Save' }).click();
      await expect(own.getByLabel('First name')).toHaveAccessibleDescription(/Enter a name\./);
      await expect(own.getByLabel('Language')).toHaveValue('fr');
    });

    await test.step('a name and a language are saved', async () => {
      await own.getByLabel('First name').fill('Iris Maria');
      await own.getByRole('button', { name: 'Save' }).click();
      await expect(own.getByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible();
      await expect(own.getByRole('status').first()).toContainText('C’est enregistré.');
      await own.getByLabel('Langue').selectOption('en');
      await own.getByRole('button', { name: 'Enregistrer' }).click();
      await expect(own.getByRole('heading', { level: 1, name: 'My account' })).toBeVisible();
    });

    await test.step('another browser is signed out from here', async () => {
      const other = await visit();
      await signInAs(other, iris.address, PASSWORD);
      await expect(other).toHaveURL(/\/home$/);
      await own.reload();
      await expect(own.getByText('This browser')).toHaveCount(1);
      await own.getByRole('button', { name: 'End all others' }).click();
      await expect(own.getByRole('status').first()).toContainText('All other browsers are signed out.');
      await other.goto('/home');
      await expect(other).toHaveURL(/\/sign-in/);
    });

    await test.step('notices are switched off and on', async () => {
      await own.getByRole('button', { name: 'Stop these notices' }).click();
      await expect(own.getByText('you switched it off')).toBeVisible();
      await own.getByRole('button', { name: 'Send me these notices again' }).click();
      await expect(own.getByText('A notice when you are enrolled in something new.')).toBeVisible();
    });
  });
}
