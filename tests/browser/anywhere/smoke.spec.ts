import { allLoaded, EVERY_BROWSER, expect, test } from '../kit/page.ts';

test('the page opens with a clean console and talks to no other host', EVERY_BROWSER, async ({ page, baseURL }) => {
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  const home = new URL(baseURL as string).host;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && host !== home) elsewhere.push(request.url());
  });

  await page.goto('/');

  await expect(page).toHaveTitle(/Bone Dry/);
  await expect(page.locator('h1')).toBeVisible();
  await allLoaded(page);
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});
