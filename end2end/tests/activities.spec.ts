import { unique } from '../support/people.ts';
import { DESK, expect, open, type Page, PHONE, test } from '../support/test.ts';

const people = (page: Page) => page.getByRole('table', { name: 'Participants' });

/** The page as it is now, wide and narrow: nothing scrolls sideways, and axe finds nothing. */
async function look(page: Page, name: string, accessible: () => Promise<void>): Promise<void> {
  for (const [size, viewport] of Object.entries({ 1280: DESK, 390: PHONE })) {
    await page.setViewportSize(viewport);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(over, `${name} at ${size}`).toBeLessThanOrEqual(0);
    await accessible();
  }
  await page.setViewportSize(DESK);
}

test('an activity is made, people are added by hand, and each enrolment says why [L2] [N1] [N5] [N12]', async ({
  page,
  signIn,
  accessible,
  complaints,
}) => {
  test.setTimeout(480_000);
  complaints.expected.push(/the server responded with a status of 4\d\d/);
  const { cohort, person } = unique();
  const name = cohort('Hygiene');
  const ann = person('Ann Add');
  await signIn('admin');
  await open(page, '/activities');
  await look(page, 'activities', accessible);

  await test.step('new, with steps', async () => {
    await page.getByRole('button', { name: 'New activity' }).click();
    const dialog = page.getByRole('dialog', { name: 'New activity' });
    await dialog.getByRole('button', { name: 'Create activity' }).click();
    await expect(dialog).toContainText('Enter a name.');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Create activity' }).click();
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    await page.getByRole('button', { name: 'Add step' }).click();
    await page.getByRole('textbox', { name: 'Step 1' }).fill('Watch the film');
    await page.getByRole('button', { name: 'Add step' }).click();
    await page.getByRole('textbox', { name: 'Step 2' }).fill('Practise');
    await page.getByRole('button', { name: 'Move step 2 up' }).click();
    await expect(page.getByRole('textbox', { name: 'Step 1' })).toHaveValue('Practise');
    await page.getByRole('button', { name: 'Save steps' }).click();
    await expect(page.getByText('The steps are saved.')).toBeVisible();
    await look(page, 'activity-steps', accessible);
  });

  await test.step('several people, one of them an address that nobody has', async () => {
    await page.getByRole('link', { name: /^Participants/ }).click();
    await expect(page.getByRole('heading', { name: 'Nobody is enrolled yet' })).toBeVisible();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `Add people to ${name}` });
    const field = dialog.getByRole('combobox', { name: 'People' });
    await field.fill(`${ann.name} <${ann.address}>`);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await field.fill('mentor@demo');
    await dialog.getByRole('option').filter({ hasText: 'mentor@demo' }).first().click();
    await expect(dialog).toContainText('This makes 2 enrolments.');
    await expect(dialog).toContainText('People added');
    await look(page, 'activity-add', accessible);
    await dialog.getByRole('button', { name: 'Add users' }).click();
    await expect(page.getByText('2 enrolments are saved.')).toBeVisible();
    await expect(people(page).getByRole('row').filter({ hasText: ann.address })).toContainText('By hand, by');
    await look(page, 'activity-participants', accessible);
  });

  await test.step('keep one out, and let them in again', async () => {
    await people(page).getByRole('button', { name: `Change the enrolment of ${ann.name}` }).click();
    const dialog = page.getByRole('dialog', { name: `Change the enrolment of ${ann.name}` });
    await dialog.getByText('And keep out').click();
    await expect(dialog).toContainText('no unit, rule or list enrols them again');
    await look(page, 'activity-change', accessible);
    await dialog.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByText('One enrolment is changed.')).toBeVisible();
    await page.getByRole('combobox', { name: 'State' }).selectOption('kept_out');
    const row = people(page).getByRole('row').filter({ hasText: ann.address });
    await expect(row).toContainText('Kept out by');
    await row.getByRole('checkbox', { name: `Select ${ann.name}` }).check();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    const again = page.getByRole('dialog', { name: 'Change one enrolment' });
    await again.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('heading', { name: 'Nobody found' })).toBeVisible();
  });

  await test.step('a session with one seat, and its settings', async () => {
    await page.getByRole('link', { name: /^Settings/ }).click();
    await page.getByRole('checkbox', { name: /^Runs in sessions/ }).check();
    await page.getByLabel('Valid for (days)').fill('zero');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByText('A whole number from 1 to 36500.')).toBeVisible();
    await page.getByLabel('Valid for (days)').fill('365');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByText('The settings are saved.')).toBeVisible();
    await look(page, 'activity-settings', accessible);
    await page.getByRole('link', { name: /^Sessions/ }).click();
    await page.getByRole('button', { name: 'New session' }).click();
    const dialog = page.getByRole('dialog', { name: 'New session' });
    await dialog.getByLabel('Title').fill('Spring run');
    await dialog.getByLabel('Starts').fill('2027-03-28T02:30');
    await dialog.getByLabel('Ends').fill('2027-03-28T12:00');
    await dialog.getByRole('combobox', { name: 'Time zone' }).fill('Europe/Paris');
    await dialog.getByLabel('Seats').fill('1');
    await dialog.getByRole('button', { name: 'Save session' }).click();
    await expect(dialog).toContainText('the clocks jump over it');
    await look(page, 'activity-session-form', accessible);
    await dialog.getByLabel('Starts').fill('2027-03-28T09:30');
    await dialog.getByRole('button', { name: 'Save session' }).click();
    const follows = page.getByRole('dialog', { name: 'What follows' });
    await expect(follows).toContainText('1 goes on here with what was done');
    await look(page, 'activity-session-follows', accessible);
    await follows.getByRole('button', { name: 'Save session' }).click();
    await expect(page.getByText('The session is saved.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Spring run' })).toContainText('of 1 taken');
    await look(page, 'activity-sessions', accessible);
    await page.getByRole('link', { name: /^Assigned to/ }).click();
    await expect(page.getByRole('heading', { name: 'Assigned to nobody' })).toBeVisible();
  });

  await test.step('whoever finds no seat waits, and gets the one that comes free', async () => {
    await page.getByRole('link', { name: /^Participants/ }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `Add people to ${name}` });
    await dialog.getByRole('combobox', { name: 'People' }).fill(ann.address);
    await dialog.getByRole('option').filter({ hasText: ann.address }).click();
    await dialog.getByRole('button', { name: 'Add users' }).click();
    await expect(people(page).getByRole('row').filter({ hasText: ann.address })).toContainText('Waiting');
    await page.getByRole('link', { name: /^Sessions/ }).click();
    const session = page.getByRole('region', { name: 'Spring run' });
    await expect(session).toContainText('1 of 1 taken');
    await session.getByRole('button', { name: /^Edit/ }).click();
    const form = page.getByRole('dialog', { name: /^Edit/ });
    await form.getByLabel('Seats').fill('2');
    await form.getByRole('button', { name: 'Save session' }).click();
    const follows = page.getByRole('dialog', { name: 'What follows' });
    await expect(follows).toContainText('1 who waits gets a place');
    await expect(follows).toContainText(`Who: ${ann.name}.`);
    await follows.getByRole('button', { name: 'Save session' }).click();
    await expect(session).toContainText('2 of 2 taken');
    await page.getByRole('link', { name: /^Participants/ }).click();
    await expect(people(page).getByRole('row').filter({ hasText: ann.address })).toContainText('Active');
  });
});
