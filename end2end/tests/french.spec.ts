import { englishIn } from '../support/english.ts';
import { enrol, linkTo, row, unique } from '../support/people.ts';
import { expect, open, type Page, signInAs, test } from '../support/test.ts';

const REFUSED = /the server responded with a status of 4\d\d/;
const PASSWORD = 'sept ports tranquilles';
/** What the demo and other tests named in English, and time zones. */
const GIVEN = /[A-Z][\w’'-]*(?: [\w’'-]+){0,4} [0-9a-f]{8}\b|Spring intake[\w ]*|Night shift leads|Theatre nurses|Volunteers Lyon|\b[A-Z][a-z]+\/[\w /()-]+/g;

test('whoever reads French works in French, on every page of the dashboard [N17]', async ({
  page: admin,
  signIn,
  visit,
  accessible,
  complaints,
}) => {
  test.setTimeout(1_200_000);
  complaints.expected.push(REFUSED);
  const { cohort, person } = unique();
  const [noor, bo, lise] = [person('Noor Haddad'), person('Bo Li'), person('Lise Roux')];
  await signIn('admin');
  const list = await enrol(admin, cohort('Atelier'), [noor, bo]);
  await row(admin, noor).getByRole('button', { name: `Invite ${noor.name}` }).click();
  await expect(row(admin, noor)).toContainText('Invited');
  const page = await visit({ locale: 'en-GB' });
  await becomeCoordinator(admin, lise, await visit());
  await signInAs(page, lise.address, PASSWORD);

  /** Some of what is to be read there, and nothing in English. */
  const reads = async (on: Page, ...sentences: string[]) => {
    await test.step(sentences[0], async () => {
      await expect(on.locator('html')).toHaveAttribute('lang', 'fr');
      for (const sentence of sentences) await expect(on.getByText(sentence).first()).toBeVisible();
      expect.soft(await englishIn(on, 'fr', GIVEN), `English on ${on.url()}`).toEqual([]);
      await accessible(on);
    });
  };

  await open(page, '/dashboard');
  await reads(page, 'À traiter', 'Comptes créés', 'Ce qui s’est passé', 'En direct');

  await open(page, '/enrolments');
  await page.getByText('Légende', { exact: true }).click();
  await reads(page, 'Inviter les nouvelles inscriptions', 'Compte créé, avec la progression', 'E-mails revenus');
  await open(page, '/enrolments?q=nobody-has-this-name');
  await reads(page, 'Personne ne correspond à cette recherche et à ces filtres.');

  await open(page, list);
  const rows = page.getByRole('table', { name: 'Inscriptions' });
  await expect(rows).toContainText('Invitation envoyée');
  await expect(rows).toContainText(/envoi le \d+(er)? \S+ \d{4}/);
  await expect(rows).toContainText('Apprenant');
  await page.getByRole('checkbox', { name: 'Tout sélectionner sur cette page' }).check();
  await reads(page, 'Sélection : 2', 'Changer de cohorte');
  await page.getByRole('button', { name: 'Changer de cohorte' }).click();
  await reads(page, 'Nouvelle cohorte');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Effacer la sélection' }).click();

  await page.getByRole('button', { name: 'Raccourcis clavier' }).click();
  await reads(page, 'D’une ligne à l’autre', 'Échap');
  await page.keyboard.press('Escape');

  const saved = page.getByRole('dialog', { name: 'Filtres enregistrés' });
  await page.getByRole('button', { name: 'Filtres enregistrés' }).click();
  await saved.getByLabel('Nom de ce filtre').fill('Atelier');
  await saved.getByRole('button', { name: 'Enregistrer ce filtre' }).click();
  await expect(saved.getByRole('link', { name: 'Atelier' })).toBeVisible();
  await reads(page, 'Nom de ce filtre');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Envoyer des relances' }).click();
  await reads(page, 'Relancer par 1 e-mail', 'Laissées de côté', 'n’ont pas encore d’invitation');
  await page.getByRole('radio', { name: 'À une date' }).check();
  await reads(page, 'Date et heure');
  await page.keyboard.press('Escape');

  await row_(page, bo.address).getByRole('button', { name: 'Modifier Bo Li' }).click();
  await reads(page, 'Pour retrouver des personnes dans les listes', 'N’est pas comptée');
  await page.keyboard.press('Escape');

  await row_(page, noor.address).getByRole('link', { name: noor.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(noor.name);
  await reads(page, 'Historique', 'E-mails');
  await page.getByRole('navigation', { name: 'Personne' }).getByRole('link', { name: 'Inscriptions' }).click();
  await reads(page, 'Dans aucune activité');
  await page.getByRole('button', { name: 'Corriger l’adresse' }).click();
  await page.getByLabel('Nouvelle adresse').fill('noor@@clinic.example');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await reads(page, 'Il y a deux signes @.');

  await open(page, '/enrolments/add');
  await reads(page, 'Type de personne', 'Rien à montrer pour l’instant');
  await page.getByRole('textbox', { name: 'Personnes', exact: true }).fill('noor@@clinic.example,,Noor\nbo@clinic.example,,Bo\nbo@clinic.example,,Bo');
  await page.getByRole('combobox', { name: 'Cohorte' }).fill(cohort('Autre'));
  await expect(page.getByRole('option', { name: /^Créer «/ })).toBeVisible();
  await reads(page, 'Il y a deux signes @.', 'Répète la ligne 2, laissée de côté', 'Aucun e-mail ne part avant votre invitation.');
  await page.getByRole('combobox', { name: 'Cohorte' }).fill('');
  await page.getByRole('button', { name: 'Enregistrer les inscriptions' }).click();
  await reads(page, 'Choisissez d’abord une cohorte.');

  await page.goto('/me');
  await reads(page, 'Mon compte', 'Fuseau horaire');

  // The search finds what is English where there is some.
  await open(admin, list);
  expect((await englishIn(admin, 'fr', GIVEN)).length).toBeGreaterThan(20);
  // Whoever administers, in a browser that was told to speak French.
  await admin.goto('/me?lang=fr');
  await open(admin, '/audit');
  await reads(admin, 'Journal d’audit', 'Exporter en CSV');
});

const row_ = (page: Page, address: string) =>
  page.getByRole('table', { name: 'Inscriptions' }).getByRole('row').filter({ hasText: address });

/** Enrolled by an admin, registered in French. */
async function becomeCoordinator(admin: Page, who: { name: string; address: string }, own: Page): Promise<void> {
  await open(admin, '/enrolments/add');
  await admin.getByRole('radio', { name: 'Coordinator' }).check();
  await admin.getByRole('textbox', { name: 'People' }).fill(`${who.address},,${who.name}`);
  await expect(admin.getByText('1 person will be enrolled.')).toBeVisible();
  await admin.getByRole('button', { name: 'Save enrolments' }).click();
  await expect(admin).toHaveURL(/\/enrolments$/);
  await open(admin, `/enrolments?q=${encodeURIComponent(who.address)}`);
  await row(admin, who).getByRole('button', { name: `Invite ${who.name}` }).click();
  await own.goto(`${await linkTo(admin, who.address, '/register/')}?lang=fr`);
  await own.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await own.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(own).toHaveURL(/\/(home|dashboard)$/);
}
