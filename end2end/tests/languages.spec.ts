import { invitation, unique } from '../support/people.ts';
import { expect, PHONE, test } from '../support/test.ts';

const REFUSED = /the server responded with a status of 4\d\d/;

// What each language calls itself, and what the page for an invited person says in it.
const LANGUAGES = [
  { code: 'en', own: 'English', welcome: 'Welcome, Iris', button: 'Create account', password: 'Password', no: 'I do not want this' },
  { code: 'fr', own: 'Français', welcome: 'Bienvenue, Iris', button: 'Créer mon compte', password: 'Mot de passe', no: 'Je ne souhaite pas participer' },
  { code: 'nl', own: 'Nederlands', welcome: 'Welkom, Iris', button: 'Account maken', password: 'Wachtwoord', no: 'Ik wil dit niet' },
  { code: 'de', own: 'Deutsch', welcome: 'Willkommen, Iris', button: 'Konto anlegen', password: 'Passwort', no: 'Ich möchte das nicht' },
  { code: 'es', own: 'Español', welcome: 'Le damos la bienvenida, Iris', button: 'Crear la cuenta', password: 'Contraseña', no: 'No quiero participar' },
];

test('an invited person registers in any of five languages, without JavaScript, on a small phone [N17]', async ({
  page,
  signIn,
  visit,
  accessible,
  complaints,
}) => {
  test.setTimeout(480_000);
  complaints.expected.push(REFUSED);
  const { cohort, person } = unique();
  await signIn('admin');
  const link = await invitation(page, cohort('Languages'), person('Iris Vale'));
  const own = await visit({ javaScriptEnabled: false, viewport: PHONE });
  const seen = await visit({ viewport: PHONE });
  for (const { code, own: name, welcome, button, password, no } of LANGUAGES) {
    await test.step(name, async () => {
      await own.goto(`${link}?lang=${code}`);
      await expect(own.locator('html')).toHaveAttribute('lang', code);
      await expect(own.getByRole('heading', { level: 1 })).toHaveText(welcome);
      await expect(own.getByRole('button', { name: button, exact: true })).toBeVisible();
      await expect(own.getByRole('link', { name: no })).toBeVisible();
      // The others are offered, each in its own words.
      for (const other of LANGUAGES.filter((language) => language.code !== code)) {
        await expect(own.getByRole('navigation').getByText(other.own, { exact: true })).toHaveAttribute('lang', other.code);
      }
      await own.getByLabel(password, { exact: true }).fill('short');
      await own.getByRole('button', { name: button, exact: true }).click();
      await expect(own.locator('html'), 'a mistake is answered in the same language').toHaveAttribute('lang', code);
      await expect(own.locator('#password-error, .error').first()).toBeVisible();

      await seen.goto(`${link}?lang=${code}`);
      expect(await seen.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      for (const colorScheme of ['light', 'dark'] as const) {
        await seen.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await accessible(seen);
      }
    });
  }
});
