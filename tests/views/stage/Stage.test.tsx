import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { PlaybackContext } from '../../../src/store/playback/usePlayback.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';
import { SimulationContext } from '../../../src/store/simulation/useSimulation.ts';
import { loadLate } from '../../../src/views/kit/late.tsx';
import { Stage } from '../../../src/views/stage/Stage.tsx';

beforeAll(loadLate);
afterEach(() => vi.restoreAllMocks());

function mount(input: ScenarioInput = {}) {
  const simulation = createSimulation(parseScenario(input), () => 0);
  render(
    <SimulationContext value={simulation}>
      <PlaybackContext value={simulation}>
        <Stage />
      </PlaybackContext>
    </SimulationContext>,
  );
  const step = (ticks: number) =>
    act(() => {
      for (let i = 0; i < ticks; i++) simulation.step();
    });
  return { simulation, step };
}

/** A canvas that counts what is drawn on it, on a stage with room for it. */
function withCanvas() {
  const calls: Record<string, number> = {};
  const context = new Proxy({} as Record<string, unknown>, {
    get: (target, name: string) =>
      (name === 'measureText' ? () => ({ width: 40 }) : target[name]) ??
      (() => {
        calls[name] = (calls[name] ?? 0) + 1;
      }),
    set: (target, name: string, value) => {
      if (name !== 'fillStyle') target[name] = value;
      return true;
    },
  });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation((() => context) as never);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(300);
  return calls;
}

function preferReducedMotion() {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('reduce'),
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
}

describe('the stage', () => {
  it('says of each server its version, its status and how many are on it', () => {
    mount();
    expect(screen.getByRole('button', { name: 'Alice v1 in service' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Bob v1 in service' })).toBeVisible();
    expect(screen.getAllByText('of 120')).toHaveLength(2);
  });

  it('says who is bled and how long it should take', () => {
    const { step } = mount();
    step(80);
    expect(screen.getByRole('button', { name: 'Alice v1 bleeding' })).toBeVisible();
    expect(screen.getByText(/^users? left/)).toHaveTextContent(/dry in about \d/);
  });

  it('sums itself up for those who do not see it', () => {
    mount();
    expect(screen.getByRole('img', { name: /Alice, version 1: in service/ })).toBeInTheDocument();
  });

  it('explains its shapes, and counts them', () => {
    mount();
    const legend = screen.getByRole('list', { name: 'What the shapes mean' });
    const items = within(legend).getAllByRole('listitem');
    const words = [
      'on version 1',
      'on version 2',
      'with a cart',
      'placing an order',
      'left satisfied',
      'cut off',
      'turned away',
    ];
    expect(items.map(({ textContent }) => textContent)).toEqual(words.map((word) => expect.stringContaining(word)));
  });

  it('shuts and opens a valve', async () => {
    const { simulation } = mount();
    await userEvent.click(screen.getByRole('button', { name: 'Stop sending new users to Bob' }));
    expect(simulation.store.getState().observation.servers[1].status).toBe('draining');
    await userEvent.click(screen.getByRole('button', { name: 'Send new users to Bob again' }));
    expect(simulation.store.getState().observation.servers[1].status).toBe('inService');
  });

  it('offers for a server what makes sense, by keyboard too', async () => {
    const { simulation } = mount();
    const bob = screen.getByRole('button', { name: /^Bob/ });
    bob.focus();
    await userEvent.keyboard('{Enter}');
    const menu = screen.getByRole('menu', { name: 'What to do with Bob' });
    expect(within(menu).queryByRole('menuitem', { name: /Put back/ })).toBeNull();
    expect(within(menu).getByRole('menuitem', { name: /Bleed/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    expect(within(menu).getByRole('menuitem', { name: /Next test will pass/ })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(bob).toHaveFocus();
    await userEvent.keyboard('{Enter}{Enter}');
    expect(simulation.store.getState().observation.servers[1].status).toBe('draining');
    expect(bob).toHaveFocus();
  });

  it('goes from user to user with the arrow keys and tells each story', async () => {
    withCanvas();
    const { simulation } = mount();
    act(() => simulation.advance(0));
    screen.getByRole('application').focus();
    await userEvent.keyboard('{ArrowRight}');
    const first = screen.getByRole('status').textContent;
    expect(first).toMatch(/user \d+ · was here at the start · .* · on Alice \(v1\) · wants to leave in/);
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('status').textContent).not.toBe(first);
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('status')).toHaveTextContent('');
  });

  it('names 200 servers', () => {
    mount({ servers: Array.from({ length: 200 }, () => ({})), traffic: { arrivalRate: 40 } });
    expect(screen.getAllByRole('button', { name: /version 1/ })).toHaveLength(200);
  });
});

describe('with reduced motion', () => {
  it('draws no dots and tells in numbers what users are doing', () => {
    preferReducedMotion();
    const calls = withCanvas();
    const { simulation } = mount();
    act(() => simulation.advance(0));
    expect(calls.clearRect).toBeGreaterThan(0);
    expect(calls.arc ?? 0).toBe(0);
    expect(screen.getAllByText('placing an order')).toHaveLength(2);
  });

  it('paints at most once a second while it plays, and at once when stopped', () => {
    preferReducedMotion();
    const calls = withCanvas();
    let now = 10_000;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const { simulation } = mount();
    act(() => simulation.play());
    const before = calls.clearRect ?? 0;
    for (let i = 0; i < 120; i++) {
      now += 1000 / 60;
      act(() => simulation.advance(1 / 60));
    }
    const painted = (calls.clearRect ?? 0) - before;
    expect(painted).toBeGreaterThanOrEqual(1);
    expect(painted).toBeLessThanOrEqual(4);
    const paused = calls.clearRect;
    act(() => {
      simulation.pause();
      simulation.advance(0);
    });
    expect(calls.clearRect).toBeGreaterThan(paused as number);
  });
});
