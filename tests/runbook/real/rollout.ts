import { describe, expect, it, onTestFinished } from 'vitest';
import { type ProductName, parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { type NamesInput, runbook, toShell } from '../../../src/runbook/index.ts';
import { findProgram } from '../../tools/products.mjs';
import { runScript } from './operator.ts';
import { commandsOf, openShop, type Shop } from './shop.ts';
import { crowd, userOn } from './users.ts';

/** A load balancer in front of a shop: where users come, and how its commands name it. */
export type Front = { port: number; names: NamesInput; path?: string; stop(): Promise<void> };

/** What is tried with a product for real. */
type Trial = {
  product: ProductName;
  programs: string[];
  /** Whether it counts requests. */
  counts?: boolean;
  /** Whether it can close what is in flight. */
  cuts?: boolean;
  open(shop: Shop): Promise<Front>;
};

const READY = { traffic: { thinkSeconds: 0.1 } } satisfies ScenarioInput;

/** Rolls a shop out behind a real load balancer, by the script that a person would run. */
export function rollsOut({ product, programs, counts = false, cuts = false, open }: Trial): void {
  const missing = programs.filter((program) => !findProgram(program));
  if (missing.length > 0)
    console.warn(`Runbooks of ${product} are not tried for real: there is no ${missing.join(', no ')}.`);

  describe.skipIf(missing.length > 0)(`${product} for real`, () => {
    it('updates one server after the other: no request fails, and nobody is moved before they leave', async () => {
      const { shop, front, script } = await opened(open, product, READY);
      const users = crowd(front.port, 25, (user) => 4 + ((user * 7) % 9));
      await arrived(shop);
      const { status, said } = await runScript(script, ['--run'], front.path);
      const fate = await users.stop();

      expect(status, said).toBe(0);
      expect(shop.servers.map(({ version }) => version)).toEqual([2, 2]);
      expect(shop.asked.filter((url) => url.startsWith('/update'))).toEqual(['/update/alice', '/update/bob']);
      expect(fate).toMatchObject({ failed: [], moved: [], left: fate.came });
      expect(fate.versions).toEqual(new Set([1, 2]));
    });

    it('hands over who is still there at the deadline, not before, and goes on', async () => {
      const balancer = { drainTimeoutSeconds: 2, onDrainTimeout: 'handOff' as const };
      const { shop, front, script } = await opened(open, product, { ...READY, balancer });
      const user = await userOn('alice', front.port);
      const began = performance.now();
      const running = runScript(script, ['--run'], front.path);
      let moved = Number.POSITIVE_INFINITY;
      while (moved === Number.POSITIVE_INFINITY) {
        if ((await user.ask()).server === 'bob') moved = performance.now() - began;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await user.ask('/leave');
      const { status, said } = await running;

      expect(status, said).toBe(0);
      expect(said).toContain('At the deadline:');
      expect(said).toContain('Hand those who are left on Alice to the others');
      expect(moved).toBeGreaterThan(1_000); // the clock of a shell has whole seconds
      expect(shop.servers.map(({ version }) => version)).toEqual([2, 2]);
    });

    if (counts) {
      it('counts the requests to a server, and sees that one is in flight', async () => {
        const { shop, front, book } = await opened(open, product, READY, { left: '' });
        const [look] = book.phases[1].steps.flatMap((step) => (step.type === 'wait' ? step.looks : []));
        const seen = async () => (await runScript(look.text)).said.trim();
        const user = await userOn('alice', front.port);
        const before = Number(await seen());
        await user.ask();
        const after = Number(await seen());
        const [alice] = shop.servers;
        alice.held = [];
        const asked = user.ask();
        while (alice.held.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
        const during = await seen();
        for (const answer of alice.held) answer();
        await asked;

        expect(after).toBe(before + 1);
        expect(during).toBe('busy');
      });
    }

    if (cuts) {
      it('cuts off at the deadline who has a request in flight, before anything is updated', async () => {
        const balancer = { drainTimeoutSeconds: 1, onDrainTimeout: 'cut' as const };
        const { shop, front, script } = await opened(open, product, { ...READY, balancer });
        const user = await userOn('alice', front.port);
        const [alice] = shop.servers;
        alice.held = [];
        const fate = user.ask().then(
          () => 'answered',
          () => `cut off, ${shop.asked.filter((url) => url.startsWith('/update')).length} updated`,
        );
        while (alice.held.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
        const { status, said } = await runScript(script, ['--run'], front.path);

        expect(status, said).toBe(0);
        expect(await fate).toBe('cut off, 0 updated');
      });
    }

    it('stops where a test fails, says how to go back, and goes back', async () => {
      const { shop, front, script } = await opened(open, product, READY, { test: 'false' });
      const failed = await runScript(script, ['--run'], front.path);
      const during = shop.servers.map(({ version }) => version);
      const fit = toShell(bookOf(product, READY, shop, front));
      const back = await runScript(fit, ['--run', '--back', '4'], front.path);
      const again = await userOn('alice', front.port);
      const told = await again.ask();

      expect(failed.status, failed.said).not.toBe(0);
      expect(failed.said).toContain('To put everything back, run with: --run --back 4');
      expect(during).toEqual([2, 1]);
      expect(back.status, back.said).toBe(0);
      expect(told).toMatchObject({ server: 'alice', version: 1, known: true });
    });
  });
}

async function opened(open: Trial['open'], product: ProductName, input: ScenarioInput, more: NamesInput = {}) {
  const shop = await openShop();
  onTestFinished(() => shop.close());
  const front = await open(shop);
  onTestFinished(() => front.stop());
  const book = bookOf(product, input, shop, front, more);
  return { shop, front, book, script: toShell(book) };
}

function bookOf(product: ProductName, input: ScenarioInput, shop: Shop, front: Front, more: NamesInput = {}) {
  const scenario = parseScenario({ ...input, balancer: { product, ...input.balancer } });
  const servers = shop.servers.map(({ name, address }) => ({ name, address }));
  return runbook(scenario, product, { ...commandsOf(shop), servers, ...front.names, ...more });
}

/** Somebody is on both servers. */
async function arrived(shop: Shop): Promise<void> {
  while (shop.servers.some(({ sessions }) => sessions.size === 0))
    await new Promise((resolve) => setTimeout(resolve, 10));
}
