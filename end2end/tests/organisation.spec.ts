import { enrol, type Person, unique } from '../support/people.ts';
import { DESK, expect, open, type Page, PHONE, test } from '../support/test.ts';

const KINDS = [
  { row: '[L5]', tab: 'Companies', one: 'company' },
  { row: '[L6]', tab: 'Departments', one: 'department' },
  { row: '[L7]', tab: 'Teams', one: 'team' },
  { row: '[L8]', tab: 'Functions', one: 'function' },
  { row: '[L9]', tab: 'Groups', one: 'group' },
];

/** Makes a unit from its kind's tab, and ends on its page. */
async function make(page: Page, tab: string, one: string, name: string, code = ''): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Organisation' }).click();
  await page.getByRole('link', { name: tab, exact: true }).click();
  await page.getByRole('button', { name: `New ${one}` }).click();
  const dialog = page.getByRole('dialog', { name: `New ${one}` });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Code').fill(code);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Adds people through the dialog, with a role. */
async function place(page: Page, people: Person[], role = 'Learner'): Promise<void> {
  await page.getByRole('button', { name: 'Add people' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add people' });
  for (const person of people) {
    await dialog.getByRole('searchbox', { name: 'Search people' }).fill(person.address);
    await dialog.getByRole('checkbox', { name: person.address }).check();
  }
  await dialog.getByRole('button', { name: /^Add/ }).click();
  const plan = page.getByRole('dialog', { name: /^Place/ });
  await plan.getByRole('combobox', { name: 'Role' }).selectOption({ label: role });
  await expect(plan.getByText(/placed here/)).toBeVisible();
  await plan.getByRole('button', { name: 'Place' }).click();
  await expect(plan).toBeHidden();
}

const members = (page: Page) => page.getByRole('table', { name: 'Members' });

test.beforeEach(() => {
  test.setTimeout(480_000);
});

for (const { row, tab, one } of KINDS) {
  test(`what a ${one} carries reaches whoever belongs: Organise, tab, unit, Assign, Add, Save changes ${row}`, async ({
    page,
    signIn,
  }) => {
    const { cohort, person } = unique();
    const [noor, bo] = ['Noor Haddad', 'Bo Li'].map(person);
    await signIn('admin');
    await enrol(page, cohort('Intake'), [noor, bo]);
    const name = cohort('North');
    await make(page, tab, one, name);
    await place(page, [noor]);
    await expect(members(page)).toContainText(noor.address);

    await page.getByRole('link', { name: /^Assign/ }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Add activities and qualifications' });
    for (const activity of ['Leading a shift', 'First aid refresher']) {
      await dialog.getByRole('searchbox').fill(activity);
      await dialog.getByRole('checkbox', { name: activity }).check();
    }
    await dialog.getByRole('button', { name: /^Add/ }).click();
    await expect(page.getByText('2 to add. Nothing happens until you save.')).toBeVisible();
    await page.getByRole('button', { name: 'Save changes' }).click();
    const plan = page.getByRole('dialog', { name: `Change what ${name} carries` });
    await expect(plan.getByText('1 person gets something.')).toBeVisible();
    await expect(plan.getByRole('list', { name: 'What changes' }).getByRole('listitem')).toHaveCount(2);
    await plan.getByRole('button', { name: 'Save' }).click();
    await expect(plan).toBeHidden();
    await expect(page.getByRole('row', { name: /Leading a shift/ })).toContainText('by Ruth Adeyemi');

    // Who joins later is enrolled too.
    await page.getByRole('link', { name: /^Members/ }).click();
    await place(page, [bo]);
    await members(page).getByRole('link', { name: 'Bo Li' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Bo Li' })).toBeVisible();
    await page.getByRole('navigation', { name: 'Person' }).getByRole('link', { name: /^Enrolments/ }).click();
    const enrolment = page.getByRole('article').filter({ hasText: 'Leading a shift' });
    await expect(enrolment).toContainText('Active');
    const kind = one[0].toUpperCase() + one.slice(1);
    await expect(enrolment.getByRole('list', { name: 'Why' })).toContainText(`${kind} ${name} carries Leading a shift, since`);
    const bosPage = page.url();

    // Taken from the unit again.
    await page.goBack();
    await page.goBack();
    await page.getByRole('link', { name: /^Assign/ }).click();
    await page.getByRole('button', { name: 'Remove Leading a shift' }).click();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(plan.getByText('2 people lose something.')).toBeVisible();
    await plan.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('row', { name: /Leading a shift/ })).toHaveCount(0);
    await open(page, bosPage);
    await expect(enrolment).toContainText('Ended');
  });
}

test('a group climbs until it is private; it is renamed, moved and deleted, each with its plan [G4] [N1]', async ({
  page,
  signIn,
  complaints,
}) => {
  complaints.expected.push(/the server responded with a status of 4\d\d/);
  const { cohort, person } = unique();
  const noor = person('Noor Haddad');
  await signIn('admin');
  await enrol(page, cohort('Intake'), [noor]);
  const [top, low] = [cohort('Top'), cohort('Low')];
  await make(page, 'Groups', 'group', top);
  const topUrl = page.url();
  await page.getByRole('link', { name: /^Subunits/ }).click();
  await page.getByRole('button', { name: 'New group' }).click();
  const dialog = page.getByRole('dialog', { name: 'New group' });
  await dialog.getByLabel('Name').fill(low);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1, name: low })).toBeVisible();
  const lowUrl = page.url();
  await place(page, [noor]);
  await open(page, topUrl);
  await expect(members(page)).toContainText(`From ${low}`);

  await open(page, `${lowUrl}/settings`);
  await page.getByRole('button', { name: 'Make private' }).click();
  await page.getByRole('dialog', { name: `Make ${low} private` }).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The group is private: its people stay in it.')).toBeVisible();
  await open(page, topUrl);
  await expect(page.getByText('Nobody belongs here yet')).toBeVisible();

  await open(page, `${lowUrl}/settings`);
  await page.getByRole('textbox', { name: 'Name' }).fill(' ');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: 'Name' }).fill(`${low} night`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${low} night` })).toBeVisible();

  await page.getByRole('button', { name: 'Move…' }).click();
  const move = page.getByRole('dialog', { name: `Move ${low} night` });
  await move.getByRole('combobox', { name: 'Move to' }).fill('Everyone');
  await move.getByRole('option', { name: /Everyone/ }).click();
  await expect(move.getByText(/Nobody is enrolled in anything new/)).toBeVisible();
  await move.getByRole('button', { name: 'Move' }).click();
  await expect(move).toBeHidden();
  await page.getByRole('button', { name: 'Delete…' }).click();
  const remove = page.getByRole('dialog', { name: `Delete ${low} night` });
  await expect(remove.getByText('1 placement here ends. The person stays.')).toBeVisible();
  await remove.getByRole('button', { name: 'Delete' }).click();
  await expect(page).toHaveURL(/\/organisation\/groups$/);
  await expect(page.getByRole('link', { name: top })).toBeVisible();
  await expect(page.getByRole('link', { name: `${low} night` })).toHaveCount(0);
});

test('members get another role and are taken out; what the pages look like, wide, narrow and dark [L7]', async ({
  page,
  signIn,
  accessible,
}) => {
  const { cohort, person } = unique();
  const people = ['Noor Haddad', 'Bo Li', 'Ama Serwaa Konadu-Yiadom van Noordwijk-Binnen'].map(person);
  await signIn('admin');
  await enrol(page, cohort('Intake'), people);
  const name = cohort('Intensive care');
  await make(page, 'Teams', 'team', name, cohort('T-7'));
  const url = page.url();
  await place(page, people);
  await page.getByRole('checkbox', { name: 'Choose Bo Li' }).check();
  await page.getByRole('button', { name: 'Change role' }).click();
  const role = page.getByRole('dialog', { name: /^Change the role of 1 person/ });
  await role.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Mentor' });
  await expect(role.getByText('1 person gets the other role.')).toBeVisible();
  await role.getByRole('button', { name: 'Save' }).click();
  await expect(members(page).getByRole('row', { name: /Bo Li/ })).toContainText(/mentor/i);

  const shot = async (what: string) => {
    for (const [size, viewport] of Object.entries({ 1280: DESK, 390: PHONE })) {
      await page.setViewportSize(viewport);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(wide, `${what} scrolls sideways`).toBeLessThanOrEqual(viewport.width);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await accessible();
        await page.screenshot({ path: `screenshots/${what}-${size}-${colorScheme}.png`, animations: 'disabled' });
      }
    }
    await page.setViewportSize(DESK);
  };
  await shot('unit-members');
  await page.getByRole('checkbox', { name: 'Choose Noor Haddad' }).check();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  const remove = page.getByRole('dialog', { name: /^Remove 1 person/ });
  await remove.getByRole('checkbox', { name: /And keep out/ }).check();
  await expect(remove.getByText('1 placement here ends.')).toBeVisible();
  await shot('unit-plan');
  await remove.getByRole('button', { name: 'Remove' }).click();
  await expect(members(page).getByRole('row', { name: /Noor Haddad/ })).toHaveCount(0);

  await open(page, `${url}/assign`);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const add = page.getByRole('dialog', { name: 'Add activities and qualifications' });
  await add.getByRole('checkbox', { name: 'Welcome week' }).check();
  await shot('unit-assign-add');
  await add.getByRole('button', { name: /^Add/ }).click();
  await shot('unit-assign');
  for (const tab of ['subunits', 'settings']) {
    await open(page, `${url}/${tab}`);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await shot(`unit-${tab}`);
  }
  await open(page, '/organisation/departments');
  await expect(page.getByRole('link', { name: 'Surgery' })).toBeVisible();
  await shot('organisation');
  await page.getByRole('searchbox', { name: 'Search units' }).fill('surg');
  await expect(page).toHaveURL(/q=surg/);
  await expect(page.getByRole('link', { name: 'Intensive care' })).toHaveCount(0);
});
