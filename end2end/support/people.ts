// People and cohorts that one test makes for itself, and the walks through the pages that several tests begin with.
import { randomBytes } from 'node:crypto';
import { expect, open, type Page } from './test.ts';

export interface Person {
  name: string;
  address: string;
}

/** Names and addresses that no other test has. */
export function unique(): { cohort: (name: string) => string; person: (name: string) => Person } {
  const mark = randomBytes(4).toString('hex');
  return {
    cohort: (name) => `${name} ${mark}`,
    person: (name) => {
      const local = name.normalize('NFKD').replace(/[^a-zA-Z ]/g, '').toLowerCase().replaceAll(' ', '.');
      return { name, address: `${local}@${mark}.example` };
    },
  };
}

export const lines = (people: Person[]) => people.map(({ name, address }) => `${address},,${name}`).join('\n');

export const row = (page: Page, { address }: Person) =>
  page.getByRole('table', { name: 'Enrolments' }).getByRole('row').filter({ hasText: address });

/** On "Add enrolments": makes the cohort where one would choose it. */
export async function createCohort(page: Page, cohort: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Cohort' }).fill(cohort);
  await page.getByRole('option', { name: `Create “${cohort}”` }).click();
  await expect(page.getByText(`Cohort ${cohort} is created.`)).toBeVisible();
}

/** Enrols people in a new cohort, and ends on its list. Returns the list's address. */
export async function enrol(page: Page, cohort: string, people: Person[], kind = 'Learner'): Promise<string> {
  await open(page, '/enrolments/add');
  await page.getByRole('radio', { name: kind }).check();
  await createCohort(page, cohort);
  await page.getByRole('textbox', { name: 'People' }).fill(lines(people));
  const count = people.length === 1 ? '1 person' : `${people.length} people`;
  await expect(page.getByText(`${count} will be enrolled.`)).toBeVisible();
  await page.getByRole('button', { name: 'Save enrolments' }).click();
  await expect(page).toHaveURL(/\/enrolments\?cohort=/);
  await expect(page.getByRole('table', { name: 'Enrolments' })).toContainText(people[0].address);
  return page.url();
}

/** Invites everyone of the list that is open, through the dialog. */
export async function inviteAll(page: Page, mails: string): Promise<void> {
  await page.getByRole('button', { name: 'Send invites to new enrolments' }).click();
  const dialog = page.getByRole('dialog', { name: `Invite with ${mails}` });
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(dialog).toBeHidden();
}

interface Mail {
  at: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  links: string[];
}

/** Mails that reached an address, the newest first. */
export async function mailsTo(page: Page, address: string): Promise<Mail[]> {
  const answer = await page.request.get('/dev/mailbox.json');
  const mails = ((await answer.json()) as Mail[]).filter((mail) => mail.recipient.includes(address));
  return mails.sort((one, other) => other.at.localeCompare(one.at));
}

/** Waits for a mail whose text leads to a page, and returns the link. */
export async function linkTo(page: Page, address: string, path: string, from = 1): Promise<string> {
  let links: string[] = [];
  await expect
    .poll(
      async () => {
        const mails = await mailsTo(page, address);
        links = mails.flatMap((mail) => mail.links).filter((link) => link.includes(path) && isFor(path, link));
        return links.length;
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThanOrEqual(from);
  return links[0];
}

/** The way out of an invitation stands in its mail too. */
const isFor = (path: string, link: string) => link.endsWith('/decline') === path.endsWith('/decline');

/** Enrols and invites one person, and returns the link in their mail. */
export async function invitation(admin: Page, cohort: string, person: Person, kind = 'Learner'): Promise<string> {
  await enrol(admin, cohort, [person], kind);
  await row(admin, person).getByRole('button', { name: `Invite ${person.name}` }).click();
  return linkTo(admin, person.address, '/register/');
}

/** Registers with the names that stand in the form. */
export async function register(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
}
