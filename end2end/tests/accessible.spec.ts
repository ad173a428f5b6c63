import { at, prepare, publicPages, type Shown, staffPages } from '../support/pages.ts';
import { DESK, expect, type Page, PHONE, test } from '../support/test.ts';

const REFUSED = /the server responded with a status of 4\d\d/;
test('axe finds nothing on any page, wide and narrow, light and dark; nothing scrolls sideways [P1] [P10]', async ({
  page,
  signIn,
  visit,
  accessible,
  complaints,
}) => {
  test.setTimeout(600_000);
  complaints.expected.push(REFUSED);
  await signIn('admin');
  const prepared = await prepare(page, visit);

  const look = async (on: Page, { name, show }: Shown) => {
    for (const viewport of [DESK, PHONE]) {
      await test.step(`${name}, ${viewport.width} wide`, async () => {
        await on.setViewportSize(viewport);
        await show(on);
        const wide = await on.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(wide, `${name} scrolls sideways at ${viewport.width}`).toBeLessThanOrEqual(viewport.width);
        for (const colorScheme of ['light', 'dark'] as const) {
          await on.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await accessible(on);
        }
      });
    }
  };

  const stranger = await visit();
  for (const shown of publicPages(prepared.link)) await look(stranger, shown);
  for (const shown of staffPages(prepared.list, prepared.person)) await look(page, shown);
  // People of the demo, whose pages have something on them.
  for (const [who, path] of [
    ['learner', '/home'],
    ['mentor', '/team'],
  ] as const) {
    const own = await visit();
    await signIn(who, own);
    await look(own, { name: path.slice(1), show: at(path) });
  }
});
