import { invitation, linkTo, register, row, unique } from '../support/people.ts';
import { expect, open, test } from '../support/test.ts';

const REFUSED = /the server responded with a status of 4\d\d/;

test('learners and mentors arrive where they belong, and a learner may not see enrolments [P2] [P10]', async ({
  page,
  signIn,
  visit,
  complaints,
}) => {
  test.setTimeout(480_000);
  complaints.expected.push(REFUSED);
  const { cohort, person } = unique();
  await signIn('admin');
  for (const [kind, name, place] of [
    ['Learner', 'Lea Arndt', /\/home$/],
    ['Mentor', 'Mia Brandt', /\/team$/],
  ] as const) {
    const who = person(name);
    const link = await invitation(page, cohort(`${kind}s`), who, kind);
    await expect(row(page, who)).toContainText(kind);
    const own = await visit();
    await register(own, link, 'seven quiet harbours');
    await expect(own).toHaveURL(place);
    await expect(own.getByRole('heading', { level: 1 })).toBeVisible();
    // A mentor sees those of the list whom they look after.
    if (kind === 'Mentor') continue;
    const answer = await own.goto('/enrolments');
    expect(answer?.status()).toBe(403);
    await expect(own.getByRole('heading', { name: 'You may not see this' })).toBeVisible();
  }
});

for (const kind of ['Coordinator', 'Admin']) {
  test(`a person enrolled as ${kind} has no cohort, and lands on the dashboard [P2] [P10]`, async ({ page, signIn, visit }) => {
    test.setTimeout(480_000);
    const { person } = unique();
    const name = `Kim ${kind}`;
    const kim = person(name);
    await signIn('admin');
    await open(page, '/enrolments/add');
    await page.getByRole('radio', { name: kind }).check();
    await expect(page.getByRole('combobox', { name: 'Cohort' })).toBeHidden();
    await page.getByRole('textbox', { name: 'People' }).fill(`${kim.address},,${name}`);
    await expect(page.getByText('1 person will be enrolled.')).toBeVisible();
    await page.getByRole('button', { name: 'Save enrolments' }).click();
    await expect(page).toHaveURL(/\/enrolments$/);
    await open(page, `/enrolments?q=${encodeURIComponent(kim.address)}`);
    await expect(row(page, kim)).toContainText(kind);
    await row(page, kim).getByRole('button', { name: `Invite ${name}` }).click();
    await expect(row(page, kim)).toContainText('Invited');
    const own = await visit();
    await register(own, await linkTo(page, kim.address, '/register/'), 'seven quiet harbours');
    await expect(own).toHaveURL(/\/dashboard$/);
  });
}

test('steps done on the own page move the bar that staff see [P9]', async ({ page, signIn, visit }) => {
  await signIn('admin');
  await open(page, '/enrolments?q=learner%40demo.test');
  const bar = page.getByRole('progressbar', { name: /^Progress of / }).first();
  await expect(bar).toBeVisible();
  const before = Number(await bar.getAttribute('value'));

  const own = await visit({ javaScriptEnabled: false });
  await signIn('learner', own);
  await expect(own).toHaveURL(/\/home$/);
  await own.getByRole('button', { name: /^Mark .* done$/ }).first().click();
  await expect(own).toHaveURL(/\/home#step-/);
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(before);

  const step = new URL(own.url()).hash;
  await own.locator(step).getByRole('button', { name: /^Undo / }).click();
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBe(before);
});
