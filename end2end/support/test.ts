// What every browser test imports: Playwright's `test`, against our server, failing on what the console complains of.
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test';
import { PASSWORD } from './server.ts';

export { expect, PASSWORD };
export type { Page };

export type Who = 'admin' | 'coordinator' | 'mentor' | 'learner';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

interface Fixtures {
  /** Fails the test if a console shows an error that is not among the expected ones. */
  complaints: { expected: RegExp[] };
  /** A page of somebody else: another browser, with its own cookies. Its console is listened to as well. */
  visit: (options?: BrowserContextOptions) => Promise<Page>;
  /** Signs a demo account in through the page. */
  signIn: (who: Who, on?: Page) => Promise<void>;
  /** Fails, at the end of the test, if axe finds anything on the page as it is now. */
  accessible: (on?: Page) => Promise<void>;
}

interface Heard {
  heard: string[];
}

export const test = base.extend<Fixtures & Heard>({
  // Known only after the server has started, so not in the configuration.
  baseURL: async ({}, use) => {
    await use(process.env.MUSTER_URL);
  },

  heard: async ({}, use) => {
    await use([]);
  },

  complaints: [
    async ({ page, heard }, use) => {
      const complaints = { expected: [] as RegExp[] };
      await prepare(page, heard);
      await use(complaints);
      expect(heard.filter((line) => !complaints.expected.some((known) => known.test(line)))).toEqual([]);
    },
    { auto: true },
  ],

  visit: async ({ browser, baseURL, locale, timezoneId, heard }, use) => {
    const opened: Page[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL, locale, timezoneId, ...options });
      const page = await context.newPage();
      await prepare(page, heard);
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },

  signIn: async ({ page }, use) => {
    await use(async (who, on = page) => {
      await signInAs(on, `${who}@demo.test`, PASSWORD);
      await expect(on).not.toHaveURL(/\/sign-in/);
    });
  },

  accessible: async ({ page }, use) => {
    await use(async (on = page) => {
      const { violations } = await new AxeBuilder({ page: on }).analyze();
      const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(' ')) }));
      expect.soft(found, `what axe finds on ${on.url()}`).toEqual([]);
    });
  },
});

/** Fills in and sends the sign-in page; what comes of it is the caller's to expect. */
export async function signInAs(page: Page, who: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email or username').fill(who);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Opens a page of the dashboard and waits until the browser's code has taken it over. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => 'musterFollows' in window, undefined, { timeout: 30_000 });
}

async function prepare(page: Page, heard: string[]): Promise<void> {
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  // The dashboard starts to follow changes when it has taken the page over: a click before that would be lost.
  await page.addInitScript(() => {
    const listen = window.addEventListener;
    window.addEventListener = function (this: Window, type: string, ...rest: unknown[]) {
      if (type === 'muster:changed') Object.assign(window, { musterFollows: true });
      return Reflect.apply(listen, this, [type, ...rest]);
    };
  });
}
