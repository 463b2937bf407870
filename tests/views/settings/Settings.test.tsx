import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { allFields, parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { lockOut } from '../../../src/lessons/hurt/lockOut.ts';
import { loadLate } from '../../../src/views/kit/late.tsx';
import { found } from '../../../src/views/settings/all/find.ts';
import { GROUPS } from '../../../src/views/settings/all/groups.ts';
import { applies, WHEN } from '../../../src/views/settings/all/relevance.ts';
import { Settings } from '../../../src/views/settings/Settings.tsx';
import { fieldWords } from '../../../src/words/settings/fields/index.ts';
import { renderWith } from '../renderWith.tsx';

/** Scenarios in which every field means something, between them. */
const OPEN: ScenarioInput[] = [
  {
    traffic: { returnProbability: 0.2, retryProbability: 0.5, curve: { kind: 'points' } },
    balancer: {
      routing: 'leastConnections',
      drainTimeoutSeconds: 60,
      cookieMaxAgeSeconds: 60,
      slowStartSeconds: 30,
      balancers: 2,
      queueLength: 10,
      coldSeconds: 60,
      sessionState: 'shared',
    },
    rollout: { strategy: 'canary', warmUpSeconds: 5, dryWhen: 'quiet', failures: [{}] },
  },
  {
    traffic: { curve: { kind: 'spike' } },
    rollout: { strategy: 'blueGreen', schemaChange: 'breaking' },
  },
  { traffic: { curve: { kind: 'day' } }, rollout: { strategy: 'kubernetes' } },
];
const ROLES = ['textbox', 'combobox', 'switch'] as const;

/** The settings with all of them opened. */
function renderAll(input: ScenarioInput = {}) {
  const simulation = renderWith(<Settings />, input);
  fireEvent.click(screen.getByRole('button', { name: 'All settings' }));
  return simulation;
}

/** Names of all controls of the settings in a scenario; `Cell`s of a list are named after their row as well. */
function controlNames(input: ScenarioInput): string[] {
  renderAll(input);
  fireEvent(screen.getByText('One by one').parentElement as HTMLElement, new Event('toggle'));
  const names = ROLES.flatMap((role) =>
    screen.getAllByRole(role, { hidden: true }).map((control) => {
      const id = control.getAttribute('id');
      const label = id ? document.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent : null;
      return control.getAttribute('aria-label') ?? label ?? '';
    }),
  );
  cleanup();
  return names;
}

beforeAll(loadLate);

describe('the settings', () => {
  it('have a control for every field of the scenario', () => {
    const names = OPEN.flatMap(controlNames);
    const isFor = (name: string, label: string) =>
      name === label || [', ', ' (', ' of each'].some((more) => name.startsWith(label + more));
    const labels = allFields().map(({ path }) => fieldWords(path)?.label ?? path);
    expect(labels.filter((label) => !names.some((name) => isFor(name, label)))).toEqual([]);
  });

  it('name every field in exactly one group, but for the lists', () => {
    const items = GROUPS.flatMap(({ items }) => items);
    expect(new Set(items).size).toBe(items.length);
    const lists = /^(traffic\.curve\.points|rollout\.failures)\./;
    const paths = allFields().map(({ path }) => path.replace('servers.0', 'servers.*'));
    expect(paths.filter((path) => !items.includes(path) && !lists.test(path))).toEqual([]);
    expect(items.filter((item) => !item.startsWith('#') && !paths.includes(item))).toEqual([]);
  });

  it.each(Object.keys(WHEN))('hide %s where it means nothing', (path) => {
    expect(applies(parseScenario({ traffic: { buyerShare: 0 } }), path)).toBe(
      path === 'rollout.batchSize' || path === 'rollout.pauseSeconds',
    );
    expect([{}, ...OPEN].some((input) => applies(parseScenario(input), path))).toBe(true);
  });

  it('begin with the six that matter most; all others are one click away, in closed groups', () => {
    renderWith(<Settings />);
    const names = [...document.querySelectorAll('.field-head :is(label, .field-name)')].map((name) => name.textContent);
    const six = ['Arrival rate', 'Mean session', 'Servers × capacity', 'Strategy', 'Load balancer', 'Drain timeout'];
    expect(names).toEqual(six);
    fireEvent.click(screen.getByRole('button', { name: 'All settings' }));
    const groups = [...document.querySelectorAll('details.group')];
    expect(groups.length).toBeGreaterThan(8);
    expect(groups.every((group) => group.getAttribute('name') === 'settings' && !group.hasAttribute('open'))).toBe(
      true,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Main settings' }));
    expect(document.querySelector('details.group')).toBeNull();
  });

  it.each([
    ['cookie', ['Cookie expires after', 'Grain of cookie dates', 'Users who come back']],
    ['balancer.drainTimeoutSeconds', ['Drain timeout']],
    ['Pareto', ['Session lengths']],
    ['crashes', ['Crashes']],
  ])('are found by name, gist and path: %s', (query, names) => {
    const simulation = renderWith(<Settings />);
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find a setting' }), { target: { value: query } });
    const found = [...document.querySelectorAll('.field-head label, .rows legend')].map((name) => name.textContent);
    for (const name of names) expect(found.join()).toContain(name);
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Escape' });
    expect(screen.getByText('Servers × capacity')).toBeVisible();
    expect(simulation.recording().commands).toEqual([]);
  });

  it('say so where nothing is found', () => {
    renderWith(<Settings />);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'no such thing' } });
    expect(screen.getByText(/^No setting is called that/)).toBeVisible();
  });

  it('find every field by its own name', () => {
    for (const { path } of allFields().filter(({ path }) => !/\.\d+\.(?!capacity|comfortable|weight)/.test(path)))
      expect(found(fieldWords(path)?.label ?? path).length, path).toBeGreaterThan(0);
  });

  it('show what was changed against the lesson’s own start, each to be set back', () => {
    const simulation = renderWith(<Settings />, lockOut.run.scenario);
    expect(screen.getByText(/^Nothing is changed/)).toBeVisible();
    act(() => {
      simulation.change('traffic.arrivalRate', 2);
      simulation.changeServerCount(4);
      simulation.change('servers.1.capacity', 50);
    });
    const chips = () => [...document.querySelectorAll('.chip-reset')].map((chip) => chip.textContent);
    expect(chips()).toEqual(['Arrival rate: 2 users/s', 'Number of servers: 4']);
    fireEvent.click(screen.getByRole('button', { name: '1 more' }));
    expect(chips()).toEqual(['Arrival rate: 2 users/s', 'Number of servers: 4', 'Capacity of each']);
    for (let left = 3; left > 0; left--) fireEvent.click(document.querySelector('.chip-reset') as Element);
    expect(chips()).toEqual([]);
    const { next } = simulation.store.getState();
    expect(next).toEqual(parseScenario(lockOut.run.scenario));
  });

  it('apply a live field at once and log it', async () => {
    const simulation = renderWith(<Settings />);
    simulation.step();
    const rate = screen.getByRole('textbox', { name: 'Arrival rate, users/s' });
    await userEvent.clear(rate);
    await userEvent.type(rate, '2');
    expect(simulation.store.getState().settings.traffic.arrivalRate).toBe(2);
    expect(simulation.store.getState().events.at(-1)).toMatchObject({
      type: 'set',
      field: 'traffic.arrivalRate',
      to: 2,
    });
  });

  it('bring a start in balance with what was set before anything has happened', () => {
    const simulation = renderWith(<Settings />);
    fireEvent.change(screen.getByRole('textbox', { name: 'Arrival rate, users/s' }), { target: { value: '1.5' } });
    const { world } = simulation.frames()[0];
    expect(world.tick).toBe(0);
    // λτ = 180 users within 5 standard deviations of a Poisson number; 60 were there before.
    expect(Math.abs(world.ledger.arrived - 180)).toBeLessThan(5 * Math.sqrt(180));
    expect(simulation.recording().commands).toEqual([]);
  });

  it('name what is wrong with a value and what is allowed, and keep what runs', async () => {
    const simulation = renderWith(<Settings />);
    const rate = screen.getByRole('textbox', { name: 'Arrival rate, users/s' });
    fireEvent.change(rate, { target: { value: '-3' } });
    expect(screen.getByRole('alert').textContent).toBe(
      'Arrival rate is -3; it must be a number from 0 to 20,000 users/s.',
    );
    expect(rate.getAttribute('aria-invalid')).toBe('true');
    expect(simulation.store.getState().settings.traffic.arrivalRate).toBe(0.5);
    fireEvent.change(rate, { target: { value: 'many' } });
    expect(screen.getByRole('alert').textContent).toContain('is “many”');
    fireEvent.change(rate, { target: { value: '1' } });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keep a field that needs a restart for the restart, once the run has begun', () => {
    const simulation = renderAll();
    simulation.step();
    fireEvent.change(screen.getByRole('textbox', { name: 'Seed', hidden: true }), { target: { value: '7' } });
    expect(simulation.store.getState().settings.seed).toBe(1);
    expect(screen.getByText('after Restart')).toBeTruthy();
    simulation.restart();
    expect(simulation.store.getState().settings.seed).toBe(7);
    expect(simulation.frames()[0].world.tick).toBe(0);
  });

  it('refuse a number of servers that nobody can have', () => {
    const simulation = renderAll();
    const count = screen.getByRole('textbox', { name: 'Servers', hidden: true });
    for (const wrong of ['0', '201', '1e9', '2.5', '']) {
      fireEvent.change(count, { target: { value: wrong } });
      expect(screen.getByRole('alert').textContent).toContain('a whole number from 1 to 200');
    }
    fireEvent.change(count, { target: { value: '4' } });
    expect(simulation.frames()[0].world.servers.map(({ name }) => name)).toEqual(['Alice', 'Bob', 'Carol', 'Dave']);
  });

  it('say of a load balancer where its switches were read, and what of it is not modelled', () => {
    renderAll({ balancer: { product: 'awsAlb' } });
    const note = screen.getByText('What AWS ALB: deregistration sets').parentElement;
    expect(note?.textContent).toMatch(/A drain endsAt its timeout.*Amazon ECS best practices.*AWS documentation/);
    expect(note?.textContent).toMatch(/Not modelled: .*whoever has no request in flight is moved/);
  });

  it('set the capacity of all servers with one command', () => {
    const simulation = renderAll();
    fireEvent.change(screen.getByRole('textbox', { name: 'Capacity of each, users', hidden: true }), {
      target: { value: '50' },
    });
    expect(simulation.frames()[0].world.servers.map(({ capacity }) => capacity)).toEqual([50, 50]);
  });

  it('offer the spread of the chosen distribution only', () => {
    renderAll();
    expect(screen.queryByRole('textbox', { name: /tail index/i })).toBeNull();
    fireEvent.change(screen.getByRole('combobox', { name: 'Session lengths' }), { target: { value: 'pareto' } });
    const spread = screen.getByRole('textbox', { name: 'Tail index α' }) as HTMLInputElement;
    expect(spread.value).toBe('2.5');
    fireEvent.change(spread, { target: { value: '1' } });
    expect(within(document.body).getByRole('alert').textContent).toContain('1.05 to 10');
  });

  it('turn a switch on and off', async () => {
    const simulation = renderAll();
    const stays = screen.getByRole('switch', { name: 'Bound users still reach it', hidden: true });
    expect(stays).toBeChecked();
    fireEvent.click(stays);
    expect(simulation.store.getState().settings.balancer.affinityWhileDraining).toBe(false);
  });

  it('take a number of pods or a share of them, and say what is allowed', () => {
    const simulation = renderAll({ rollout: { strategy: 'kubernetes' } });
    const surge = screen.getByRole('textbox', { name: 'Max surge', hidden: true });
    fireEvent.change(surge, { target: { value: 'two' } });
    expect(screen.getByRole('alert').textContent).toContain('a whole number such as “1”, or a percentage');
    fireEvent.change(surge, { target: { value: '2' } });
    expect(simulation.store.getState().settings.rollout.maxSurge).toBe('2');
    expect(screen.getByText('With 2 pods: from 2 to 4 run at a time.')).toBeTruthy();
  });

  it('set the switches of a load balancer, say what was changed since, and set them again', () => {
    const simulation = renderAll();
    const pick = screen.getByRole('combobox', { name: 'Load balancer', hidden: true });
    fireEvent.change(pick, { target: { value: 'awsAlb' } });
    const { balancer } = simulation.store.getState().next;
    expect(balancer.drainTimeoutSeconds).toBe(300);
    expect(screen.getAllByText('unverified').length).toBeGreaterThan(0);
    expect(screen.queryByText('Modified:')).toBeNull();
    act(() => simulation.change('balancer.drainTimeoutSeconds', 600));
    expect(screen.getByText('Modified:').parentElement?.textContent).toContain(
      'Drain timeout is 600 s instead of 300 s.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Reset', hidden: true }));
    expect(simulation.store.getState().next.balancer.drainTimeoutSeconds).toBe(300);
    expect(screen.queryByText('Modified:')).toBeNull();
  });

  it('plan crashes, change them and take them off again', () => {
    const simulation = renderAll();
    fireEvent.click(screen.getByRole('button', { name: 'Add a crash', hidden: true }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Crashes (crash 1)', hidden: true }), {
      target: { value: 'Alice' },
    });
    fireEvent.change(screen.getByRole('textbox', { name: 'Crashes after, s (crash 1)', hidden: true }), {
      target: { value: '90' },
    });
    expect(simulation.store.getState().settings.rollout.failures).toEqual([
      { server: 'Alice', atSeconds: 90, downSeconds: 300 },
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Remove crash 1', hidden: true }));
    expect(simulation.store.getState().settings.rollout.failures).toEqual([]);
  });
});

describe('a drain timeout', () => {
  it('asks what it shall do as long as it does nothing', () => {
    const simulation = renderWith(<Settings />);
    const question = () => screen.queryByRole('group', { name: /Should it do something/, hidden: true });
    expect(question()).toBeNull();
    act(() => simulation.change('balancer.drainTimeoutSeconds', 60));
    expect(question()).toBeInTheDocument();
    fireEvent.click(within(question() as HTMLElement).getByRole('button', { name: 'Cut them off', hidden: true }));
    expect(simulation.store.getState().next.balancer.onDrainTimeout).toBe('cut');
    expect(question()).toBeNull();
  });
});
