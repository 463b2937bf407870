import type { BrowserContextOptions, LaunchOptions } from '@playwright/test';
import { decodeLink } from '../../../src/player/recording/link.ts';
import { fingerprintsIn } from '../kit/engineInPage.ts';
import { EVERY_BROWSER_IN_TIME, expect, linkOf, NO_FIREFOX, restingState, shownState, test } from '../kit/page.ts';

test(
  'a link made here opens the same run in the other browser',
  EVERY_BROWSER_IN_TIME,
  async ({ site, browserName, playwright }, testInfo) => {
    test.skip(NO_FIREFOX, 'there is no Firefox on this machine');
    const menu = async (server: string, action: RegExp): Promise<void> => {
      await site
        .getByRole('button', { name: new RegExp(`^${server}`) })
        .first()
        .click();
      await site.getByRole('menuitem', { name: action }).click();
    };
    await site.keyboard.press('PageDown');
    const rate = site.getByRole('textbox', { name: 'Arrival rate, users/s' });
    await rate.selectText(); // and typed by key: React doesn't notice what fill() does in Firefox
    await site.keyboard.type('0.8');
    await rate.press('Enter');
    await menu('Bob', /^Next test will fail/);
    await site.getByRole('button', { name: 'On to the end of the phase' }).click();
    await restingState(site);
    await menu('Bob', /^Let it crash/);
    await site.keyboard.press('PageDown');
    const shown = await restingState(site);
    expect(shown.phase).toHaveLength(1);
    expect(shown.ledger.cutOff).not.toBe('0');
    const link = await linkOf(site);

    const name = browserName === 'firefox' ? 'chromium' : 'firefox';
    const use = testInfo.config.projects.find((project) => project.name === name)?.use as BrowserContextOptions & {
      channel?: string;
      launchOptions: LaunchOptions;
    };
    const browser = await playwright[name].launch({
      ...use.launchOptions,
      ...(use.channel && { channel: use.channel }),
    });
    try {
      const other = await browser.newPage({ viewport: use.viewport ?? null });
      await other.goto(link);
      await expect.poll(() => shownState(other)).toEqual(shown);

      const run = (from: string) => {
        const { recording, otherEngine } = decodeLink(from);
        expect(otherEngine).toBe(false);
        return { ...recording, ticks: [0, recording.shownTick, recording.shownTick + 500] };
      };
      expect(run(link).commands).toHaveLength(3);
      const prints = await fingerprintsIn(site, [run(link)]);
      expect(await fingerprintsIn(other, [run(await linkOf(other))])).toEqual(prints);
    } finally {
      await browser.close();
    }
  },
);
