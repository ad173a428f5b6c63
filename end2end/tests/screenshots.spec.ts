// Pictures of every page, to be looked at by people: end2end/screenshots/.
import { join } from 'node:path';
import { at, ownPages, prepare, publicPages, type Shown, staffPages } from '../support/pages.ts';
import { DESK, type Page, PHONE, test } from '../support/test.ts';

const folder = join(import.meta.dirname, '../screenshots');

test('every page has its picture, wide and narrow, light and dark', async ({ page, signIn, visit, complaints }) => {
  test.setTimeout(1_200_000);
  complaints.expected.push(/the server responded with a status of 4\d\d/);
  await signIn('admin');
  const prepared = await prepare(page, visit);

  const picture = async (on: Page, { name, show }: Shown) => {
    for (const [size, viewport] of Object.entries({ 1280: DESK, 390: PHONE })) {
      await on.setViewportSize(viewport);
      await show(on);
      for (const colorScheme of ['light', 'dark'] as const) {
        await on.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await on.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), animations: 'disabled' });
      }
    }
  };

  const stranger = await visit();
  for (const shown of publicPages(prepared.link)) await picture(stranger, shown);
  for (const shown of staffPages(prepared.list, prepared.person)) await picture(page, shown);
  for (const { who, path } of ownPages) {
    const own = await visit();
    await signIn(who, own);
    await picture(own, { name: path.slice(1), show: at(path) });
  }
});
