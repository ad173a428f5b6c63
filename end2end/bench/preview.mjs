// node preview.mjs URL EMAIL PASSWORD LIST: how long the page takes to preview the list, beside PapaParse in the same
// browser, as JSON. Run by `bin/bench`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { launchOptions } from '../support/browser.mjs';

const [url, email, password, listPath] = process.argv.slice(2);
const list = readFileSync(listPath, 'utf8');
const rounds = 3;

await ready(`${url}/readyz`);
const browser = await chromium.launch(launchOptions);
// PapaParse is not ours: the page's policy would refuse it.
const context = await browser.newContext({ bypassCSP: true });
const page = await context.newPage();
await page.goto(`${url}/sign-in`);
await page.getByLabel('Email or username').fill(email);
await page.getByLabel('Password', { exact: true }).fill(password);
await page.getByRole('button', { name: 'Sign in' }).click();

const ours = [];
let longest = 0;
for (let round = 0; round < rounds; round += 1) {
  await page.goto(`${url}/enrolments/add`, { waitUntil: 'networkidle' });
  const measured = await page.evaluate(preview, list);
  ours.push(measured.milliseconds);
  longest = Math.max(longest, measured.longest);
}
await page.addScriptTag({ path: createRequire(import.meta.url).resolve('papaparse/papaparse.min.js') });
const papaparse = await page.evaluate(({ text, rounds }) => {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    globalThis.Papa.parse(text, { header: true });
    times.push(performance.now() - began);
  }
  return times;
}, { text: list, rounds });
await browser.close();
console.log(JSON.stringify({ ours: Math.min(...ours), papaparse: Math.min(...papaparse), longest_task: longest }));

/** In the page: types the list, and waits until the table shows its first line. */
async function preview(text) {
  let longest = 0;
  const observer = new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) longest = Math.max(longest, entry.duration);
  });
  observer.observe({ type: 'longtask' });
  const field = document.querySelector('textarea');
  const began = performance.now();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const shows = () => [...document.querySelectorAll('table')].some((table) => table.textContent.includes('person0@measure.test'));
  while (!shows()) await new Promise((frame) => requestAnimationFrame(frame));
  await new Promise((frame) => requestAnimationFrame(frame));
  const milliseconds = performance.now() - began;
  await new Promise((later) => setTimeout(later, 200));
  observer.disconnect();
  return { milliseconds, longest };
}

async function ready(address) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await fetch(address).then((answer) => answer.ok, () => false)) return;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error(`${address} was not ready within a minute`);
}
