import { at, ownPages, prepare, publicPages, type Shown, staffPages } from '../support/pages.ts';
import { DESK, expect, type Page, PHONE, test } from '../support/test.ts';

const REFUSED = /the server responded with a status of 4\d\d/;
/** A desk at 200 % zoom, and at 400 %: what WCAG calls reflow. */
const ZOOMED = [640, 320];

type Accessible = (on?: Page) => Promise<void>;

test.describe.configure({ mode: 'parallel' });

test.beforeEach(({ complaints }) => {
  test.setTimeout(1_200_000);
  complaints.expected.push(REFUSED);
});

test('axe finds nothing on pages for everyone, learners and mentors, wide and narrow, light and dark; nothing scrolls sideways [P10] [N17]', async ({
  page,
  signIn,
  visit,
  accessible,
}) => {
  await signIn('admin');
  const prepared = await prepare(page, visit);
  const stranger = await visit();
  for (const shown of publicPages(prepared.link)) await look(stranger, shown, accessible);
  for (const { who, path } of ownPages) {
    const own = await visit();
    await signIn(who, own);
    await look(own, { name: path.slice(1), show: at(path) }, accessible);
  }
});

test('axe finds nothing on the dashboard, wide and narrow, light and dark; nothing scrolls sideways [P1]', async ({
  page,
  signIn,
  visit,
  accessible,
}) => {
  await signIn('admin');
  const prepared = await prepare(page, visit);
  for (const shown of staffPages(prepared.list, prepared.person)) await look(page, shown, accessible);
});

async function look(on: Page, { name, show }: Shown, accessible: Accessible): Promise<void> {
  for (const viewport of [DESK, PHONE]) {
    await test.step(`${name}, ${viewport.width} wide`, async () => {
      await on.setViewportSize(viewport);
      await show(on);
      await staysWithin(on, viewport.width);
      for (const colorScheme of ['light', 'dark'] as const) {
        await on.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await accessible(on);
      }
    });
  }
  await test.step(`${name}, zoomed`, async () => {
    for (const width of ZOOMED) {
      await on.setViewportSize({ width, height: 450 });
      await staysWithin(on, width);
    }
  });
}

async function staysWithin(page: Page, width: number): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(wide, `${page.url()} scrolls sideways at ${width}`).toBeLessThanOrEqual(width);
}
