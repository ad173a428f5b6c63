import { invitation, register, row, unique } from '../support/people.ts';
import { DESK, expect, open, type Page, PHONE, test } from '../support/test.ts';

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ' without JavaScript';

  test(`a mentor finds, opens and reminds people on a phone${how} [P10] [N17]`, async ({ visit, signIn, accessible }) => {
    test.setTimeout(480_000);
    const own = await visit({ javaScriptEnabled, viewport: PHONE, hasTouch: true, isMobile: true });
    await signIn('mentor', own);
    await expect(own).toHaveURL(/\/team$/);
    await expect(own.getByRole('heading', { level: 1, name: 'My team' })).toBeVisible();

    await test.step('every target is 44 px, and nothing scrolls sideways', async () => {
      expect(await wide(own)).toBeLessThanOrEqual(PHONE.width);
      const small = await own.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main :is(a, button, input, select), .places a')]
          .filter((target) => target.checkVisibility() && Math.round(target.getBoundingClientRect().height) < 44)
          .map((target) => target.outerHTML),
      );
      expect.soft(small).toEqual([]);
    });

    const remind = own.getByRole('button', { name: /^Remind / }).first();
    const name = ((await remind.getAttribute('aria-label')) ?? '').replace('Remind ', '');
    await own.getByRole('searchbox', { name: 'Find someone' }).fill(name);
    await own.getByRole('button', { name: 'Find', exact: true }).click();
    await expect(own.getByRole('list', { name: 'My team' }).getByRole('listitem')).toHaveCount(1);
    await own.getByRole('link', { name, exact: true }).click();
    await expect(own.getByRole('heading', { level: 1, name })).toBeVisible();
    expect(await wide(own)).toBeLessThanOrEqual(PHONE.width);
    await expect(own.getByRole('link', { name: `Mail ${name}` })).toHaveAttribute('href', /^mailto:/);
    if (javaScriptEnabled) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await own.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await accessible(own);
      }
    }
    await own.getByRole('button', { name: `Remind ${name}` }).click();
    await expect(own.getByRole('status')).toContainText(`A reminder to ${name} is on its way.`);
    await expect(own.getByRole('heading', { name: 'You reminded them' })).toBeVisible();
  });
}

test('the list follows what happens elsewhere, and keeps focus and scroll [N7]', async ({ page, signIn, visit }) => {
  test.setTimeout(480_000);
  const { cohort, person } = unique();
  const place = cohort('Live');
  const people = ['Ada Byron', 'Bo Li', 'Cleo Abt', 'Dora Ek', 'Eli Roth', 'Fay Moor'].map(person);
  const mentor = person('Mo Mentor');
  await signIn('admin');
  const link = await invitation(page, place, mentor, 'Mentor');
  const own = await visit({ viewport: { width: 390, height: 500 } });
  await register(own, link, 'seven quiet harbours');
  await expect(own).toHaveURL(/\/team$/);
  await expect(own.getByText('Nobody here yet')).toBeVisible();
  await expect(own.getByText('Live', { exact: true })).toBeVisible();

  await open(page, '/enrolments/add');
  await page.getByRole('combobox', { name: 'Cohort' }).fill(place);
  await page.getByRole('option').filter({ hasText: place }).first().click();
  await page.getByRole('textbox', { name: 'People' }).fill(people.map((one) => `${one.address},,${one.name}`).join('\n'));
  await page.getByRole('button', { name: 'Save enrolments' }).click();
  const list = own.getByRole('list', { name: 'My team' });
  await expect(list.getByRole('listitem')).toHaveCount(people.length);

  const fay = own.getByRole('link', { name: 'Fay Moor', exact: true });
  await fay.scrollIntoViewIfNeeded();
  await fay.focus();
  const scrolled = await own.evaluate(() => scrollY);
  await open(page, `/enrolments?q=${encodeURIComponent(people[5].address)}`);
  await row(page, people[5]).getByRole('button', { name: 'Invite Fay Moor' }).click();
  await expect(list.getByRole('listitem').filter({ hasText: 'Fay Moor' })).toContainText('Invited');
  await expect(fay).toBeFocused();
  expect(Math.abs((await own.evaluate(() => scrollY)) - scrolled)).toBeLessThan(40);
});

test('the app can be installed [P10]', async ({ page, signIn }) => {
  await signIn('mentor');
  const session = await page.context().newCDPSession(page);
  const { errors, url } = await session.send('Page.getAppManifest');
  expect(url).toMatch(/\/manifest\.webmanifest$/);
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  for (const name of ['icon-192.png', 'icon-512.png', 'icon-maskable-512.png', 'apple-touch-icon.png']) {
    const answer = await page.request.get(`/${name}`);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png']);
  }
});

test('two columns on a desk', async ({ page, signIn }) => {
  await page.setViewportSize(DESK);
  await signIn('mentor');
  const rows = page.getByRole('list', { name: 'My team' }).getByRole('listitem');
  const [first, second] = [await rows.nth(0).boundingBox(), await rows.nth(1).boundingBox()];
  expect(first?.y).toBe(second?.y);
});
