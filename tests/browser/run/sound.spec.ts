import type { ScenarioInput } from '../../../src/engine/index.ts';
import { allLoaded, expect, openAt, test } from '../kit/page.ts';

type Heard = { notes: number[]; volume: number };

test('sound is off until it is turned on, clicks for departures, is low for a harm, and stops with the run', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const heard: Heard = { notes: [], volume: 0 };
    Object.assign(window, { heard });
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function (at) {
      heard.notes.push(this.frequency.value);
      return start.call(this, at);
    };
    const { setTargetAtTime } = AudioParam.prototype;
    AudioParam.prototype.setTargetAtTime = function (target, ...rest) {
      if (target < 1) heard.volume = target; // the others are pitches
      return setTargetAtTime.call(this, target, ...rest);
    };
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: Heard }).heard);
  const lockOut: ScenarioInput = { rollout: { strategy: 'lockOut' } };
  await page.goto('/');
  await allLoaded(page);
  await openAt(page, lockOut, 40);
  expect((await heard()).notes).toEqual([]);

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Sound on' }).click();
  await page.getByRole('button', { name: 'Play', exact: true }).first().click();
  await expect.poll(async () => (await heard()).notes).toEqual(expect.arrayContaining([1_800, 65]));
  expect((await heard()).volume).toBeGreaterThan(0);

  await page.keyboard.press('k');
  await expect.poll(async () => (await heard()).volume).toBe(0);
});
