// node lighthouse.mjs URL PASSWORD: what Lighthouse gives the pages that learners and mentors open on their phones, as
// JSON. URL serves the demo, whose accounts have PASSWORD. Run by `bin/bench`.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { launchOptions } from '../support/browser.mjs';

const [url, password] = process.argv.slice(2);
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

const scores = [];
await measure(null, '/sign-in');
await measure(null, await invitation());
await measure('learner', '/home');
await measure('mentor', '/team');
console.log(JSON.stringify(scores));

/** A browser of its own for each page: what one has loaded must not help the next. */
async function measure(who, path) {
  const profile = mkdtempSync(join(tmpdir(), 'muster-lighthouse-'));
  const port = await freePort();
  const options = { ...launchOptions, args: [...launchOptions.args, `--remote-debugging-port=${port}`] };
  const context = await chromium.launchPersistentContext(profile, options);
  try {
    if (who) await signIn(await context.newPage(), `${who}@demo.test`);
    const settings = { port, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES, disableStorageReset: true };
    const { lhr } = await lighthouse(`${url}${path}`, settings);
    const page = path.startsWith('/register/') ? '/register' : path;
    for (const category of CATEGORIES) {
      const failed = Object.values(lhr.audits).filter((audit) => fails(lhr, category, audit)).map((audit) => audit.id);
      scores.push({ page, category, score: Math.round(lhr.categories[category].score * 100), failed });
    }
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Whether an audit that counts in this category takes points away. */
function fails(lhr, category, audit) {
  const counted = lhr.categories[category].auditRefs.some((ref) => ref.id === audit.id && ref.weight > 0);
  return counted && audit.score !== null && audit.score < 0.9;
}

async function signIn(page, who) {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('Email or username').fill(who);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'));
  await page.close();
}

/** The path of an invitation nobody has used: an admin invites somebody, and the mail lies in the development mailbox. */
async function invitation() {
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage();
    await page.goto(`${url}/sign-in`);
    await page.getByLabel('Email or username').fill('admin@demo.test');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.goto(`${url}/enrolments?view=new`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: /^Invite / }).first().click();
    for (let tries = 0; tries < 300; tries += 1) {
      const mails = await (await fetch(`${url}/dev/mailbox.json`)).json();
      const link = mails.flatMap((mail) => mail.links).find((link) => link.includes('/register/'));
      if (link) return new URL(link).pathname;
      await new Promise((again) => setTimeout(again, 100));
    }
    throw new Error('no invitation arrived in the mailbox');
  } finally {
    await browser.close();
  }
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
