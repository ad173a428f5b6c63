import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/browser.mjs';

const isCi = process.env.CI === 'true';

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  globalSetup: './support/server.ts',
  // One server and one database for all: every test makes the cohorts and people that it counts.
  fullyParallel: false,
  workers: 2,
  forbidOnly: isCi,
  // A busy machine is no fault of a page. What needed a second try is reported as flaky.
  retries: isCi ? 1 : 0,
  timeout: isCi ? 240_000 : 90_000,
  expect: { timeout: isCi ? 20_000 : 10_000 },
  reporter: [['list']],
  use: {
    launchOptions,
    // What cannot be clicked fails where it stands, not when the whole test's time is up.
    actionTimeout: isCi ? 60_000 : 20_000,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // What moves is drawn anew in every frame, which takes the time from what is tested.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
