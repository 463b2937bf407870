import type { BrowserContext, Page, ViewportSize } from '@playwright/test';
import { parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { encodeLink } from '../../../src/player/recording/link.ts';
import { readRecording } from '../../../src/player/recording/recordingText.ts';
import { fingerprintsOf } from '../kit/fingerprints.ts';
import { allLoaded, expect, shownSeconds } from '../kit/page.ts';

export const HD = { width: 1920, height: 1080 };
export const room = (page: Page) => page.getByRole('main', { name: 'Before the room' });

/** Opens a window of a talk, of a scenario at a moment if one is named. */
export async function open(
  page: Page,
  window: 'present' | 'speaker',
  input?: ScenarioInput,
  shownTick = 0,
): Promise<void> {
  const link = input ? encodeLink({ scenario: parseScenario(input), commands: [], shownTick, endTick: shownTick }) : '';
  await page.goto(`/?${window}=atalk${link}`);
  await expect(page.getByRole('main')).toBeVisible();
  await allLoaded(page);
}

/** What a window keeps of its talk: how many acts there were, and the run and its moment as the engine repeats them. */
export async function keptBy(page: Page, role: 'present' | 'speaker') {
  const text = await page.evaluate((key) => sessionStorage.getItem(key), `bonedry.talk.atalk.${role}`);
  if (text === null) return null;
  const { rev, by, run, playing } = JSON.parse(text);
  const { scenario, commands, shownTick } = readRecording(run).recording;
  const [print] = fingerprintsOf({ scenario, commands, ticks: [shownTick] });
  return { rev, by, tick: shownTick, print, playing };
}

/** What both windows say of the run in words. */
const told = async (page: Page) => ({
  seconds: await shownSeconds(page),
  sentence: await page.getByRole('region', { name: 'What is so now' }).textContent(),
  servers: await page.locator('.chip, .glass-number b').allTextContents(),
});

/** Both windows show the same moment of the same run, to the bit. */
export async function areInStep(stage: Page, speaker: Page): Promise<void> {
  await expect(async () => {
    const kept = await keptBy(stage, 'present');
    expect(kept).not.toBeNull();
    expect(await keptBy(speaker, 'speaker')).toEqual(kept);
    expect(await told(speaker)).toEqual(await told(stage));
    expect(await shownSeconds(stage)).toBe(kept?.tick);
    await expect(speaker.getByText(`In step, tick ${kept?.tick.toLocaleString('en')}`)).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

/** Two windows of a talk in one browser, of a size if one is named, and what their consoles said. */
export async function twoWindows(context: BrowserContext, size?: ViewportSize) {
  const complaints: string[] = [];
  context.on('console', (message) => complaints.push(message.text()));
  context.on('weberror', (error) => complaints.push(error.error().message));
  const stage = await context.newPage();
  const speaker = await context.newPage();
  if (size) for (const page of [stage, speaker]) await page.setViewportSize(size);
  await open(stage, 'present', {});
  await open(speaker, 'speaker');
  return { stage, speaker, complaints };
}
