// What every browser test imports: Playwright's `test`, against our server, failing on what the console complains of.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test as base } from '@playwright/test';
import { PASSWORD } from './server.ts';

export { expect, PASSWORD };

export type Who = 'admin' | 'coordinator' | 'mentor' | 'learner';

interface Fixtures {
  /** Fails the test if the console shows an error that is not among the expected ones. */
  complaints: { expected: RegExp[] };
  /** Signs a demo account in through the page. */
  signIn: (who: Who) => Promise<void>;
  /** Fails if axe finds anything on the page as it is now. */
  accessible: () => Promise<void>;
}

export const test = base.extend<Fixtures>({
  // Known only after the server has started, so not in the configuration.
  baseURL: async ({}, use) => {
    await use(process.env.MUSTER_URL);
  },

  complaints: [
    async ({ page }, use) => {
      const heard: string[] = [];
      const complaints = { expected: [] as RegExp[] };
      listen(page, heard);
      await use(complaints);
      expect(heard.filter((line) => !complaints.expected.some((known) => known.test(line)))).toEqual([]);
    },
    { auto: true },
  ],

  signIn: async ({ page }, use) => {
    await use(async (who) => {
      await page.goto('/sign-in');
      await page.getByLabel('Email or username').fill(`${who}@demo.test`);
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page).not.toHaveURL(/\/sign-in/);
    });
  },

  accessible: async ({ page }, use) => {
    await use(async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(' ')) }));
      expect(found).toEqual([]);
    });
  },
});

function listen(page: Page, heard: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
}
