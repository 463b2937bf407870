import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { allFields } from '../../../src/engine/index.ts';
import { Controls } from '../../../src/views/controls/Controls.tsx';
import { renderWith } from '../renderWith.tsx';

/** Told by the header, not by the settings. */
const NOT_A_CONTROL = new Set(['name']);

describe('the settings', () => {
  it('have a control for every field of the scenario', () => {
    renderWith(<Controls />);
    const missing = allFields().filter(({ path, facts }) => {
      const label = path === 'servers.0.capacity' ? 'Capacity of each' : facts.label;
      const named = (name: string | null) => name !== null && (name === label || name.startsWith(`${label},`));
      const roles = ['textbox', 'combobox'] as const;
      return (
        !NOT_A_CONTROL.has(path) &&
        !roles.some((role) =>
          screen.queryAllByRole(role, { hidden: true }).some((control) => {
            const id = control.getAttribute('id');
            const text = id ? document.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent : null;
            return named(control.getAttribute('aria-label') ?? text ?? null);
          }),
        )
      );
    });
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  it('apply a live field at once and log it', async () => {
    const simulation = renderWith(<Controls />);
    const rate = screen.getByRole('textbox', { name: 'Arrival rate, users/s' });
    await userEvent.clear(rate);
    await userEvent.type(rate, '2');
    expect(simulation.frame().world.scenario.traffic.arrivalRate).toBe(2);
    expect(simulation.store.getState().events.at(-1)?.text).toBe('The operator sets Arrival rate to 2 users/s.');
  });

  it('name what is wrong with a value and what is allowed, and keep what runs', async () => {
    const simulation = renderWith(<Controls />);
    const rate = screen.getByRole('textbox', { name: 'Arrival rate, users/s' });
    fireEvent.change(rate, { target: { value: '-3' } });
    expect(screen.getByRole('alert').textContent).toBe(
      'traffic.arrivalRate is -3; it must be a number from 0 to 20000 users/s.',
    );
    expect(rate.getAttribute('aria-invalid')).toBe('true');
    expect(simulation.frame().world.scenario.traffic.arrivalRate).toBe(0.5);
    fireEvent.change(rate, { target: { value: 'many' } });
    expect(screen.getByRole('alert').textContent).toContain('is NaN');
    fireEvent.change(rate, { target: { value: '1' } });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keep a field that needs a restart for the restart, once the run has begun', () => {
    const simulation = renderWith(<Controls />);
    simulation.stepTick();
    fireEvent.change(screen.getByRole('textbox', { name: 'Seed', hidden: true }), { target: { value: '7' } });
    expect(simulation.frame().world.scenario.seed).toBe(1);
    expect(screen.getByText('after Restart')).toBeTruthy();
    simulation.restart();
    expect(simulation.frame().world.scenario.seed).toBe(7);
    expect(simulation.frame().world.tick).toBe(0);
  });

  it('refuse a number of servers that nobody can have', () => {
    const simulation = renderWith(<Controls />);
    const count = screen.getByRole('textbox', { name: 'Servers', hidden: true });
    for (const wrong of ['0', '201', '1e9', '2.5', '']) {
      fireEvent.change(count, { target: { value: wrong } });
      expect(screen.getByRole('alert').textContent).toContain('a whole number from 1 to 200');
    }
    fireEvent.change(count, { target: { value: '4' } });
    expect(simulation.frame().world.servers.map(({ name }) => name)).toEqual(['Alice', 'Bob', 'Carol', 'Dave']);
  });

  it('set the capacity of all servers with one command', () => {
    const simulation = renderWith(<Controls />);
    fireEvent.change(screen.getByRole('textbox', { name: 'Capacity of each, users', hidden: true }), {
      target: { value: '50' },
    });
    expect(simulation.frame().world.servers.map(({ capacity }) => capacity)).toEqual([50, 50]);
  });

  it('offer the spread of the chosen distribution only', () => {
    renderWith(<Controls />);
    expect(screen.queryByRole('textbox', { name: /tail index/i })).toBeNull();
    fireEvent.change(screen.getByRole('combobox', { name: 'Session lengths' }), { target: { value: 'pareto' } });
    const spread = screen.getByRole('textbox', { name: 'Tail index α' }) as HTMLInputElement;
    expect(spread.value).toBe('2.5');
    fireEvent.change(spread, { target: { value: '1' } });
    expect(within(document.body).getByRole('alert').textContent).toContain('1.05 to 10');
  });
});
