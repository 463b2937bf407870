import type { Page } from '@playwright/test';
import type { BoneDryElement } from '../../../src/embed/element.ts';
import type { EmbedProblem, EventMessage, Reply, RequestMessage } from '../../../src/embed/protocol.ts';
import { startHost } from '../kit/host.ts';
import { EVERY_BROWSER_IN_TIME, engineAt, expect, test } from '../kit/page.ts';

/** A page of another site with this in it. */
async function hosted(page: Page, html: (origin: string) => string) {
  const pages: Record<string, string> = {};
  const host = await startHost(pages);
  pages['/'] = `<!doctype html><title>Host</title><body>${html(host.origin)}`;
  await page.goto(host.origin);
  return host;
}

/** What is known of an error, as plain data; in the page. */
declare const told: (error: Error & { problem: EmbedProblem }) => { message: string; problem: EmbedProblem };
const TOLD = '<script>told = ({ message, problem }) => ({ message, problem })</script>';

const element = (page: Page, attributes = '') => {
  const site = `http://127.0.0.1:${process.env.BONE_DRY_TEST_PORT}`;
  return hosted(
    page,
    () => `${TOLD}<script src="${site}/bone-dry.js" defer></script><bone-dry ${attributes}></bone-dry>`,
  );
};

/** Does something with the element, in the page. */
const withElement = <T>(page: Page, act: (run: BoneDryElement) => T | Promise<T>): Promise<T> =>
  page.locator('bone-dry').evaluate(act as (node: Node) => T | Promise<T>);

test.describe('the element', () => {
  test('does what it is asked, and answers with what then can be seen', EVERY_BROWSER_IN_TIME, async ({ page }) => {
    const host = await element(page);
    const at300 = await withElement(page, (run) => run.seek(300));
    expect(at300).toMatchObject({ tick: 300, seconds: 300, playing: false });
    const { shown: _, ...seen } = engineAt({}, 300);
    expect(at300.observation).toEqual(JSON.parse(JSON.stringify(seen)));

    expect(await withElement(page, (run) => run.step())).toMatchObject({ tick: 301 });
    expect(await withElement(page, (run) => run.step(-11))).toMatchObject({ tick: 290 });
    const phase = await withElement(page, (run) => run.phase());
    expect(phase.observation.phase.index).toBe(2);
    expect((await withElement(page, (run) => run.phase(true))).tick).toBeLessThan(phase.tick);
    expect(await withElement(page, (run) => run.play(60))).toMatchObject({ playing: true, speed: 60 });
    expect(await withElement(page, (run) => run.pause())).toMatchObject({ playing: false });

    const lockedOut = await withElement(page, (run) => run.load({ preset: 'lock-out' }));
    expect(lockedOut).toMatchObject({ tick: 0 });
    const own = await withElement(page, (run) => run.load({ scenario: { servers: [{}, {}, {}] } }));
    expect(own.observation.servers.map(({ name }) => name)).toEqual(['Alice', 'Bob', 'Carol']);
    await withElement(page, (run) => run.set('traffic.arrivalRate', 1.2));
    const crowded = await withElement(page, (run) => run.seek({ seconds: 90 }));
    const { sessions } = engineAt({ servers: [{}, {}, {}], traffic: { arrivalRate: 1.2 } }, 90).servers[0];
    expect(crowded.observation.servers[0].sessions).toBe(sessions);
    expect(await withElement(page, (run) => run.observe())).toEqual(crowded);
    host.close();
  });

  test('says what could not be done, what is allowed, and leaves all as it is', async ({ page }) => {
    const host = await element(page, 'tick="100"');
    expect(await withElement(page, (run) => run.set('traffic.arrivalRate', 1e9).then(() => null, told))).toMatchObject({
      problem: { type: 'field', problem: { field: 'traffic.arrivalRate', allowed: { type: 'number' } } },
      message: expect.stringContaining('must be a number from'),
    });
    expect(await withElement(page, (run) => run.load({ preset: 'nobody' }).then(() => null, told))).toMatchObject({
      problem: { type: 'unknownPreset', allowed: expect.arrayContaining(['lock-out']) },
    });
    expect(
      await withElement(page, (run) => run.load({ run: '#run=1.AAAAAAAAAAAA' }).then(() => null, told)),
    ).toMatchObject({
      problem: { type: 'recording', problem: { type: 'damaged' } },
    });
    expect(await withElement(page, (run) => run.step(0.5).then(() => null, told))).toMatchObject({
      problem: { type: 'badMessage', does: 'step' },
    });
    expect(await withElement(page, (run) => run.observe())).toMatchObject({ tick: 100 });
    host.close();
  });

  test('tells of ticks, phases, harms and the end', async ({ page }) => {
    const host = await element(page, `scenario='{"rollout":{"strategy":"lockOut"}}'`);
    const heard = await withElement(page, async (run) => {
      const events: { type: string; detail: Record<string, unknown> }[] = [];
      const hear = (event: Event): void => {
        events.push({ type: event.type, detail: (event as CustomEvent).detail });
      };
      for (const type of ['tick', 'phase', 'harm', 'done', 'error']) run.addEventListener(type, hear);
      const done = new Promise((resolve) => run.addEventListener('done', resolve));
      await run.play(200);
      await done;
      return events;
    });
    const of = (type: string) => heard.filter((event) => event.type === type);
    const end = engineAt({ rollout: { strategy: 'lockOut' } }, Number(of('done')[0].detail.tick));
    expect(of('done')).toHaveLength(1);
    expect(of('done')[0].detail).toMatchObject({ ledger: end.ledger, rollout: { status: 'done' } });
    expect(of('harm').at(-1)?.detail).toMatchObject({ harms: { cutOff: end.ledger.cutOff } });
    expect(of('phase').length).toBeGreaterThan(3);
    expect(of('error')).toEqual([]);
    expect(of('tick').length).toBeGreaterThan(0);
    host.close();
  });
});

test.describe('a page around', () => {
  /** A frame of the site, whose flags are these, and all that it says. */
  const framed = async (page: Page, flags: (origin: string) => string) => {
    const site = `http://127.0.0.1:${process.env.BONE_DRY_TEST_PORT}`;
    const host = await hosted(page, (origin) => `<iframe src="${site}/?embed&${flags(origin)}"></iframe>`);
    await page.evaluate(() => {
      Object.assign(window, { said: [] });
      addEventListener('message', ({ data }) => (window as unknown as { said: unknown[] }).said.push(data));
    });
    await expect(page.frameLocator('iframe').getByRole('button', { name: 'Play' })).toBeVisible();
    const say = (message: unknown) =>
      page.evaluate(
        (data) => (document.querySelector('iframe') as HTMLIFrameElement).contentWindow?.postMessage(data, '*'),
        message,
      );
    const said = () => page.evaluate(() => (window as unknown as { said: (Reply | EventMessage)[] }).said);
    return { host, say, said };
  };
  const seek: RequestMessage = { boneDry: 1, id: 'mine', do: 'seek', tick: 50 };

  test('that is on the list is heard, and answered by the id of what it asked', async ({ page }) => {
    const { host, say, said } = await framed(page, (origin) => `origins=https://a.example,${origin}`);
    await say('nonsense');
    await say({ boneDry: 1, id: 'bad', do: 'fly' });
    await say(seek);
    await expect
      .poll(async () => (await said()).filter((message) => 'id' in message))
      .toMatchObject([
        { id: 'bad', ok: false, says: expect.stringContaining('Allowed: play | pause') },
        { id: 'mine', ok: true, value: { tick: 50 } },
      ]);
    host.close();
  });

  for (const [name, flags] of [
    ['nobody is on the list', ''],
    ['another is on the list', 'origins=https://a.example'],
  ]) {
    test(`is neither heard nor told anything where ${name}`, async ({ page }) => {
      const { host, say, said } = await framed(page, () => flags);
      await say(seek);
      // What is heard is heard in order: by the time that this has come to the frame, the other had.
      await page.frames()[1].evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      await expect(page.frameLocator('iframe').getByLabel('Simulated time')).toHaveText('0:00');
      await page.frameLocator('iframe').getByRole('button', { name: 'Play' }).click();
      await expect(page.frameLocator('iframe').getByLabel('Simulated time')).not.toHaveText('0:00');
      expect(await said()).toEqual([]);
      host.close();
    });
  }
});
