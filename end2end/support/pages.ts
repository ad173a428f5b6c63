// Every page, each in a state worth looking at; what the tests of accessibility, of widths, and the pictures go through.
import { enrol, linkTo, register, row, unique } from './people.ts';
import { expect, open, type Page, type Who } from './test.ts';

export interface Shown {
  name: string;
  /** Brings the page into that state. */
  show: (page: Page) => Promise<void>;
}

/** What stands for everyone: no one is signed in. */
export const publicPages = (link: string): Shown[] => [
  { name: 'sign-in', show: at('/sign-in') },
  {
    name: 'sign-in-wrong',
    show: async (page) => {
      await page.goto('/sign-in');
      await page.getByLabel('Email or username').fill(unique().person('Nobody').address);
      await page.getByLabel('Password', { exact: true }).fill('not the password');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByText('The email or the password is not right.')).toBeVisible();
    },
  },
  { name: 'forgotten-password', show: at('/forgotten-password') },
  { name: 'register', show: at(link) },
  {
    name: 'register-errors',
    show: async (page) => {
      await page.goto(link);
      await page.getByLabel('First name').fill('');
      await page.getByLabel('Last name').fill('');
      await page.getByLabel('Password', { exact: true }).fill('short');
      await page.getByRole('button', { name: 'Create account' }).click();
      await expect(page.getByText('This password has 5 characters. Use 10 or more.').first()).toBeVisible();
    },
  },
  { name: 'register-unknown', show: at('/register/not-a-link-of-ours') },
  { name: 'new-link', show: at('/new-link') },
  { name: 'components', show: at('/dev/components') },
];

/** The dashboard, for an admin, with a cohort that `prepare` made. */
export const staffPages = (list: string, person: string): Shown[] => [
  { name: 'dashboard', show: opened('/dashboard') },
  { name: 'enrolments', show: opened('/enrolments') },
  { name: 'enrolments-cohort', show: opened(list) },
  { name: 'enrolments-empty-search', show: opened('/enrolments?q=nobody-has-this-name') },
  {
    name: 'enrolments-dialog',
    show: async (page) => {
      await open(page, list);
      await page.getByRole('button', { name: 'Send reminders' }).click();
      await expect(page.getByRole('dialog')).toContainText('Left out');
    },
  },
  {
    name: 'enrolments-selected',
    show: async (page) => {
      await open(page, list);
      await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
      await expect(page.getByRole('group', { name: /selected$/ })).toBeVisible();
    },
  },
  {
    name: 'enrolments-move',
    show: async (page) => {
      await open(page, list);
      await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
      await page.getByRole('button', { name: 'Change cohort' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox').fill('Theatre nurses');
      await dialog.getByRole('option', { name: 'Theatre nurses' }).click();
      await expect(dialog).toContainText('Roles stay.');
    },
  },
  {
    name: 'enrolments-legend',
    show: async (page) => {
      await open(page, list);
      await page.getByText('Legend', { exact: true }).click();
      await page.getByRole('list', { name: 'What the signs mean' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'enrolments-keys',
    show: async (page) => {
      await open(page, list);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    },
  },
  {
    name: 'enrolments-saved-filters',
    show: async (page) => {
      await open(page, `${list}&sort=added`);
      await page.getByRole('button', { name: 'Saved filters' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByLabel('Name of this filter')).toBeVisible();
      if ((await dialog.getByRole('link', { name: 'Spring, newest last' }).count()) === 0) {
        await dialog.getByLabel('Name of this filter').fill('Spring, newest last');
        await dialog.getByRole('button', { name: 'Save this filter' }).click();
      }
      await expect(dialog.getByRole('link', { name: 'Spring, newest last' })).toBeVisible();
    },
  },
  {
    name: 'enrolments-edit',
    show: async (page) => {
      await open(page, list);
      await page.getByRole('button', { name: /^Edit / }).first().click();
      await expect(page.getByRole('dialog').getByLabel('Name')).toBeVisible();
    },
  },
  { name: 'add', show: opened('/enrolments/add') },
  {
    name: 'add-errors',
    show: async (page) => {
      await open(page, '/enrolments/add');
      const text = 'noor.haddad@clinic.example,BW-1,Noor Haddad\nnobody at all,,Nobody\nl.moreau@clinic.example,,"Moreau, Loïc"\nnoor.haddad@clinic.example,BW-1,Noor Haddad';
      await page.getByRole('textbox', { name: 'People' }).fill(text);
      await page.getByRole('button', { name: 'Save enrolments' }).click();
      await expect(page.getByText('Choose a cohort first.').first()).toBeVisible();
    },
  },
  { name: 'imports', show: opened('/imports') },
  { name: 'import', show: demoImport() },
  {
    name: 'import-undo',
    show: async (page) => {
      await demoImport()(page);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByRole('dialog')).toContainText('What the import did is taken back');
    },
  },
  { name: 'person', show: opened(person) },
  { name: 'people', show: opened('/people') },
  { name: 'organisation', show: opened('/organisation/departments') },
  { name: 'activities', show: opened('/activities') },
  { name: 'activity', show: welcome() },
  { name: 'activity-assigned', show: welcome('Assigned to') },
  { name: 'activity-settings', show: welcome('Settings') },
  { name: 'rules-list', show: opened('/rules') },
  { name: 'rule-new', show: opened('/rules/new') },
  { name: 'qualifications', show: opened('/qualifications') },
  { name: 'qualification', show: theatre() },
  { name: 'qualification-holders', show: theatre('Holders') },
  { name: 'qualification-units', show: theatre('Units') },
  { name: 'qualification-settings', show: theatre('Settings') },
  { name: 'qualification-inventory', show: opened('/qualifications/inventory') },
  { name: 'audit', show: opened('/audit') },
  { name: 'me', show: at('/me') },
  { name: 'change-password', show: at('/change-password') },
];

/** Pages of one's own, for people of the demo, who have something on them. */
export const ownPages: { who: Who; path: string }[] = [
  { who: 'learner', path: '/home' },
  { who: 'mentor', path: '/team' },
];

export function at(path: string): Shown['show'] {
  return async (page) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };
}

function opened(path: string): Shown['show'] {
  return async (page) => {
    await open(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };
}

/** The demo's qualification that a cohort carries. */
function theatre(tab?: string): Shown['show'] {
  return async (page) => {
    await open(page, '/qualifications?q=theatre');
    await page.getByRole('link', { name: 'Theatre practice' }).click();
    if (tab) await page.getByRole('link', { name: new RegExp(`^${tab}`) }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Theatre practice' })).toBeVisible();
  };
}

/** An import of the demo: part of its people have registered. */
function demoImport(): Shown['show'] {
  return async (page) => {
    await open(page, '/imports?before=5');
    await page.getByRole('row').filter({ hasText: 'Theatre nurses (learner)' }).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: /^Import \d+$/ })).toBeVisible();
  };
}

/** The demo's activity that everybody has. */
function welcome(tab?: string): Shown['show'] {
  return async (page) => {
    await open(page, '/activities');
    await page.getByRole('link', { name: 'Welcome week' }).click();
    if (tab) await page.getByRole('link', { name: new RegExp(`^${tab}`) }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Welcome week' })).toBeVisible();
  };
}

export interface Prepared {
  /** A cohort's list with people in several standings, one of them with a long name. */
  list: string;
  /** The page of one of them. */
  person: string;
  /** An invitation that nobody has used. */
  link: string;
}

/** Makes what the pages show. */
export async function prepare(admin: Page, visit: () => Promise<Page>): Promise<Prepared> {
  const { cohort, person } = unique();
  const names = ['Noor Haddad', 'Loïc Moreau', 'Ama Serwaa Konadu-Yiadom van Noordwijk-Binnen', 'Bo Li'];
  const [noor, loic, , bo] = names.map(person);
  const list = await enrol(admin, cohort('Spring intake'), names.map(person));
  for (const who of [noor, loic, bo]) {
    await row(admin, who).getByRole('button', { name: `Invite ${who.name}` }).click();
    await expect(row(admin, who)).toContainText('Invited');
  }
  const own = await visit();
  await register(own, await linkTo(admin, noor.address, '/register/'), 'seven quiet harbours');
  await expect(own).toHaveURL(/\/home$/);
  const link = await linkTo(admin, loic.address, '/register/');
  await expect(admin.getByRole('progressbar', { name: 'Progress of Noor Haddad' })).toBeVisible();
  const page = await row(admin, noor).getByRole('link').getAttribute('href');
  return { list, person: page ?? '', link };
}
