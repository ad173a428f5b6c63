import { expect, test } from '../support/test.ts';

test('the sign-in page loads, and axe finds nothing on it', async ({ page, accessible }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await accessible();
});
