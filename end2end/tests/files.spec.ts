import { readFile } from 'node:fs/promises';
import { createCohort, row, unique } from '../support/people.ts';
import { expect, open, type Page, test } from '../support/test.ts';

const input = (page: Page) => page.getByLabel('CSV file');
const people = (page: Page) => page.getByRole('textbox', { name: 'People' });
const rows = (page: Page) => page.getByRole('table', { name: 'Preview' }).getByRole('row');

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await input(page).setInputFiles({ name, mimeType: 'text/csv', buffer });
}

test.beforeEach(async ({ page, signIn }) => {
  await signIn('admin');
  await open(page, '/enrolments/add');
});

test('the sample is downloaded and read back, each row shown before saving [P4]', async ({ page }) => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download sample CSV' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const sample = await readFile(await download.path());
  expect(sample.toString('utf8')).toContain('email,id,name');

  await choose(page, 'sample.csv', sample);
  await expect(page.getByText('2 lines read')).toBeVisible();
  await expect(rows(page).nth(1)).toContainText('Noor Haddad');
  await expect(rows(page).nth(2)).toContainText('Moreau, Loïc');
  await expect(page.getByText('Read from sample.csv', { exact: false })).toBeVisible();
  await expect(page.getByText(/\d errors?$/)).toBeHidden();
});

for (const [how, encode] of [
  ['with participant_ headers in another order', (text: string) => Buffer.from(text)],
  ['in UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['with semicolons and CRLF', (text: string) => Buffer.from(text.replaceAll(',', ';').replaceAll('\n', '\r\n'))],
] as const) {
  test(`a file ${how} is read and saved [P4]`, async ({ page }) => {
    const { cohort, person } = unique();
    const zoe = person('Zoë Martín');
    const jan = person('Jan Novák');
    const text = [
      'participant_name,participant_email,participant_id',
      `${zoe.name},${zoe.address},R-1`,
      `${jan.name},${jan.address},R-2`,
      '',
    ].join('\n');
    await createCohort(page, cohort('From a file'));
    await choose(page, 'people.csv', encode(text));
    await expect(rows(page).nth(1)).toContainText(zoe.address);
    await expect(rows(page).nth(1)).toContainText('Zoë Martín');
    await expect(rows(page).nth(2)).toContainText('R-2');
    await page.getByRole('button', { name: 'Save enrolments' }).click();
    await expect(row(page, zoe)).toContainText('Zoë Martín');
    await expect(row(page, jan)).toContainText('R-2');
  });
}

test('rows with errors are flagged and do not stop the good ones [P4]', async ({ page }) => {
  const { cohort, person } = unique();
  const good = person('Ines Duarte');
  await createCohort(page, cohort('Mixed'));
  await choose(page, 'mixed.csv', Buffer.from(`email,id,name\n${good.address},,Ines Duarte\nnot-an-address,,Nobody\n`));
  await expect(page.getByText('1 person will be enrolled.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Only errors' }).check();
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).nth(1)).toContainText('not-an-address');
  await page.getByRole('button', { name: 'Save enrolments' }).click();
  await expect(page.getByText('1 person enrolled.')).toBeVisible();
  await expect(people(page)).toHaveValue(/not-an-address/);
  await expect(people(page)).not.toHaveValue(new RegExp(good.address));
});

test('a picture is refused in words, and what was typed stays [P4]', async ({ page }) => {
  await people(page).fill('someone@clinic.example,,Someone');
  await choose(page, 'list.csv', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'));
  await expect(page.getByText('This is no list but another kind of file')).toBeVisible();
  await expect(people(page)).toHaveValue('someone@clinic.example,,Someone');
});

test('a picture sent to the server is refused as well [P4]', async ({ page }) => {
  const answer = await page.request.post('/api/lists/save-file', {
    headers: { origin: new URL(page.url()).origin },
    multipart: {
      order: JSON.stringify({ role: 'coordinator', cohort: null }),
      file: { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('89504e470d0a1a0a', 'hex') },
    },
  });
  expect(answer.status()).toBe(422);
  expect((await answer.json()).code).toBe('file.not_a_list');
});
