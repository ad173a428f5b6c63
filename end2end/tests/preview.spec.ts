import { createCohort, row, unique } from '../support/people.ts';
import { expect, open, type Page, test } from '../support/test.ts';

const preview = (page: Page) => page.getByRole('table', { name: 'Preview' });
const rows = (page: Page) => preview(page).getByRole('row');
const frame = (page: Page) => page.getByRole('group', { name: 'Preview' });

/** A list of this many people, every thousandth without an ending to its address. */
function long(people: number, mark: string): string {
  const line = (at: number) => `p${at}@${at % 1000 === 7 ? mark : `${mark}.example`},L-${at},Person ${at}`;
  return `email,id,name\n${Array.from({ length: people }, (_, at) => line(at)).join('\n')}\n`;
}

/** Lets a file fall on the page, as from a folder. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(([name, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name, { type: 'text/csv' }));
    return transfer;
  }, [name, text]);
  await page.getByRole('heading', { name: 'Add enrolments' }).dispatchEvent('drop', { dataTransfer: data });
}

test.beforeEach(async ({ page, signIn }) => {
  await signIn('admin');
  await open(page, '/enrolments/add');
});

test('100,000 lines are dropped, looked through, filtered and corrected [P4] [N3]', async ({ page }) => {
  test.setTimeout(480_000);
  const mark = unique().cohort('m').slice(2);
  await drop(page, 'people.csv', long(100_000, mark));
  await expect(page.getByText('100,000 lines read')).toBeVisible();
  await expect(page.getByText('100 errors', { exact: true })).toBeVisible();
  await expect(preview(page)).toHaveAttribute('aria-rowcount', '100001');
  await expect(rows(page).nth(1)).toContainText(`p0@${mark}.example`);
  expect(await rows(page).count()).toBeLessThan(120);

  await frame(page).evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const last = rows(page).last();
  await expect(last).toContainText('Person 99999');
  await expect(last).toHaveAttribute('aria-rowindex', '100001');
  expect(await rows(page).count()).toBeLessThan(120);

  await page.getByRole('checkbox', { name: 'Only errors' }).check();
  await expect(preview(page)).toHaveAttribute('aria-rowcount', '101');
  await expect(rows(page).nth(1)).toContainText('No ending such as .example.');
  await expect(rows(page).nth(1)).toContainText('L-7');
  await page.getByRole('textbox', { name: 'Address, line 9', exact: true }).fill(`seven@${mark}.example`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('99 errors', { exact: true })).toBeVisible();
  await expect(page.getByText('1 cell corrected here.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Address, line 1009', exact: true })).toBeFocused();
});

test('a cell is corrected where it stands, saved, and seen in the list [N3]', async ({ page }) => {
  const { cohort, person } = unique();
  const [pieter, dolores] = [person('Pieter Berg'), person('Dolores Pena')];
  const text = `${pieter.address.replace('.example', '')},7,${pieter.name}\n,8,${dolores.name}\n`;
  await createCohort(page, cohort('Corrected'));
  await page.getByRole('textbox', { name: 'People' }).fill(text);

  const first = page.getByRole('textbox', { name: 'Address, line 1' });
  await first.fill('something else');
  await page.keyboard.press('Escape');
  await expect(first).toHaveValue(pieter.address.replace('.example', ''));
  await first.fill(pieter.address);
  await page.keyboard.press('Enter');
  await expect(rows(page).nth(1)).toContainText('New');
  const second = page.getByRole('textbox', { name: 'Address, line 2' });
  await expect(second).toBeFocused();
  await page.keyboard.type(dolores.address);
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 people will be enrolled.')).toBeVisible();
  // What was written stays as it was; a line typed above moves the corrections along.
  const people = page.getByRole('textbox', { name: 'People' });
  await expect(people).toHaveValue(text);
  await people.press('Control+Home');
  await people.press('Enter');
  await people.press('ArrowUp');
  await people.pressSequentially('nobody');
  await expect(rows(page).nth(2)).toContainText(pieter.address);
  await expect(page.getByText('2 people will be enrolled.')).toBeVisible();

  await page.getByRole('button', { name: 'Save enrolments' }).click();
  await expect(page.getByText('2 people enrolled.')).toBeVisible();
  await expect(people).toHaveValue(/^nobody\s*$/);
  await open(page, '/enrolments?q=' + encodeURIComponent(pieter.address));
  await expect(row(page, pieter)).toContainText('Enrolled');
});

test('a long list is pasted, corrected, saved and its bad lines stay [P4] [N3]', async ({ page }) => {
  test.setTimeout(480_000);
  const { cohort } = unique();
  const mark = cohort('m').slice(2);
  const list = long(6_000, mark);
  await createCohort(page, cohort('Long'));
  const people = page.getByRole('textbox', { name: 'People' });
  await people.evaluate((area, text) => {
    const data = new DataTransfer();
    data.setData('text', text);
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, list);
  await expect(page.getByText('6,000 lines read')).toBeVisible();
  await expect(people).toBeHidden();
  await page.getByRole('checkbox', { name: 'Only errors' }).check();
  await page.getByRole('textbox', { name: 'Address, line 9', exact: true }).fill(`p7@${mark}.example`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('5,995 people will be enrolled.')).toBeVisible();
  await page.getByRole('button', { name: 'Save enrolments' }).click();
  await expect(page.getByText('5,995 people enrolled.')).toBeVisible({ timeout: 60_000 });
  await expect(people).toHaveValue(new RegExp(`^email,id,name\np1007@${mark},`));
  await expect(page.getByText('5 lines read')).toBeVisible();
});

test('who saves a list that changed meanwhile is told which lines, and loses nothing [P3]', async ({ page, signIn, visit, complaints }) => {
  complaints.expected.push(/the server responded with a status of 409/, /ERR_FAILED/);
  const { cohort, person } = unique();
  const [noor, elsa] = [person('Noor Haddad'), person('Elsa Lind')];
  const intake = cohort('Raced');
  await createCohort(page, intake);
  const text = `${noor.address},1,Noor Haddad\n${elsa.address},2,Elsa Lind`;
  await page.getByRole('textbox', { name: 'People' }).fill(text);
  await expect(page.getByText('2 people will be enrolled.')).toBeVisible();
  const asked = page.waitForResponse('**/api/lists/known');
  await page.getByRole('textbox', { name: 'People' }).press('End');
  await page.getByRole('textbox', { name: 'People' }).pressSequentially(' ');
  await asked;
  // From here on this tab hears of nothing new.
  await page.route('**/api/lists/known', (route) => route.abort());

  const other = await visit();
  await signIn('admin', other);
  await open(other, '/enrolments/add');
  await other.getByRole('combobox', { name: 'Cohort' }).fill(intake);
  await other.getByRole('option', { name: intake }).filter({ hasNotText: 'Create' }).first().click();
  await other.getByRole('textbox', { name: 'People' }).fill(`${elsa.address},2,Elsa Lind`);
  await expect(other.getByText('1 person will be enrolled.')).toBeVisible();
  await other.getByRole('button', { name: 'Save enrolments' }).click();
  await expect(other).toHaveURL(/\/enrolments\?cohort=/);

  await page.unroute('**/api/lists/known');
  await page.getByRole('button', { name: 'Save enrolments' }).click();
  await expect(page.getByText('Meanwhile something changed for these lines: 2.', { exact: false })).toBeVisible();
  await expect(rows(page).nth(2)).toContainText('Already enrolled here');
  await expect(page.getByText('1 person will be enrolled.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'People' })).toHaveValue(new RegExp(`${noor.address},1,Noor Haddad`));
  await page.getByRole('button', { name: 'Save enrolments' }).click();
  await expect(page).toHaveURL(/\/enrolments\?cohort=/);
});
