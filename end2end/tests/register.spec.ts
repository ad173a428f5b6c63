import { invitation, unique } from '../support/people.ts';
import { expect, PHONE, test } from '../support/test.ts';

const REFUSED = /the server responded with a status of 4\d\d/;

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ' without JavaScript';

  test(`registering in one's own language, on a phone${how} [P10] [N17]`, async ({
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
    const link = await invitation(page, cohort('Registering'), person('Iris Vale'));
    const own = await visit({ javaScriptEnabled, viewport: PHONE });
    const wasm: string[] = [];
    own.on('request', (request) => {
      if (request.url().includes('.wasm')) wasm.push(request.url());
    });
    await own.goto(link);
    await own.getByLabel('First name').fill('Iris Maria');

    await test.step('another language keeps what was typed', async () => {
      await own.getByRole('button', { name: 'Français' }).click();
      await expect(own.locator('html')).toHaveAttribute('lang', 'fr');
      await expect(own.getByLabel('Prénom')).toHaveValue('Iris Maria');
      await expect(own.getByRole('alert')).toHaveCount(0);
    });

    await test.step('a password that is soon guessed is refused, in words', async () => {
      await own.getByLabel('Mot de passe', { exact: true }).fill('iloveyou2024');
      // Return presses the form's own button, not a language's.
      await own.getByLabel('Mot de passe', { exact: true }).press('Enter');
      await expect(own.locator('html')).toHaveAttribute('lang', 'fr');
      await expect(own.getByText(/facile à deviner/).first()).toBeVisible();
      expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    });

    if (javaScriptEnabled) {
      await test.step('the meter says how hard it is to guess, while one types', async () => {
        const field = own.getByLabel('Mot de passe', { exact: true });
        const meter = own.getByRole('meter', { name: 'Difficulté à deviner' });
        await expect(meter).toBeHidden();
        for (const [typed, value, word] of [
          ['court', '0', 'Trop court'],
          ['irisvale2024', '1', 'Facile à deviner'],
          ['sept ports tranquilles', '4', 'Très bon'],
        ]) {
          await field.fill(typed);
          await expect(meter).toHaveJSProperty('value', Number(value));
          await expect(own.getByRole('status').filter({ hasText: word })).toBeVisible();
        }
        for (const colorScheme of ['light', 'dark'] as const) {
          await own.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await accessible(own);
        }
      });
    }
    await own.getByLabel('Mot de passe', { exact: true }).fill('sept ports tranquilles');
    await own.getByRole('button', { name: 'Créer mon compte' }).click();
    await expect(own).toHaveURL(/\/home$/);
    await expect(own.getByRole('heading', { level: 1, name: 'Mes activités' })).toBeVisible();
    expect(wasm).toEqual([]);

    await test.step('back to the form, and once more: the link is spent', async () => {
      await own.goto(link);
      await expect(own.getByRole('heading', { level: 1 })).toContainText('déjà');
    });
  });
}
