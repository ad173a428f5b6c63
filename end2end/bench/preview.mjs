// node preview.mjs URL EMAIL PASSWORD LIST SHORT: how long "Add enrolments" takes from a file's bytes to the first rows
// painted, beside PapaParse merely parsing the same text in the same browser, as JSON. SHORT is a tenth of LIST. Run by
// `bin/bench`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { launchOptions } from '../support/browser.mjs';

const [url, email, password, listPath, shortPath] = process.argv.slice(2);
const [list, short] = [listPath, shortPath].map((path) => readFileSync(path, 'utf8'));
const rounds = 5;

await ready(`${url}/readyz`);
const browser = await chromium.launch(launchOptions);
// PapaParse is not ours: the page's policy would refuse it.
const context = await browser.newContext({ bypassCSP: true });
const page = await context.newPage();
await page.goto(`${url}/sign-in`);
await page.getByLabel('Email or username').fill(email);
await page.getByLabel('Password', { exact: true }).fill(password);
await page.getByRole('button', { name: 'Sign in' }).click();

let longest = 0;
const ours = await measure(list);
const ours_short = await measure(short);
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
console.log(JSON.stringify({ ours, ours_short, papaparse: Math.min(...papaparse), longest_task: longest }));

/** The best of some rounds, each on a page that was just opened. */
async function measure(text) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(`${url}/enrolments/add`, { waitUntil: 'networkidle' });
    const measured = await page.evaluate(preview, text);
    times.push(measured.milliseconds);
    longest = Math.max(longest, measured.longest);
  }
  return Math.min(...times);
}

/** In the page: chooses a file with the list, waits until the table shows its first line, then looks through it. */
async function preview(text) {
  let longest = 0;
  const observer = new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) longest = Math.max(longest, entry.duration);
  });
  const data = new DataTransfer();
  data.items.add(new File([text], 'people.csv'));
  const input = document.querySelector('#csv-file');
  input.files = data.files;
  const frame = () => new Promise((painted) => requestAnimationFrame(painted));
  await frame();
  observer.observe({ type: 'longtask' });
  const table = document.querySelector('.grid-table table');
  const began = performance.now();
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const shows = () => table.querySelector('tbody')?.textContent.includes('person0@measure.test');
  while (!shows()) await frame();
  await frame();
  const milliseconds = performance.now() - began;
  const scroller = document.querySelector('.grid-table');
  for (let step = 1; step <= 20; step += 1) {
    scroller.scrollTo(0, (scroller.scrollHeight * step) / 20);
    await frame();
    await frame();
  }
  await new Promise((later) => setTimeout(later, 600));
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
