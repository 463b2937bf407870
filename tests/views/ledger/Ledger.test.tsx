import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createWorld, observe, parseScenario } from '../../../src/engine/index.ts';
import { Ledger } from '../../../src/views/ledger/Ledger.tsx';
import { SHOWN_ROWS } from '../../../src/views/ledger/rows.ts';
import { renderWith } from '../renderWith.tsx';

const shown = (label: string) => screen.getByText(label).parentElement?.querySelector('dd')?.textContent;

describe('the ledger', () => {
  it('shows what the engine counted', () => {
    const simulation = renderWith(<Ledger />, { balancer: { drainTimeoutSeconds: 20, onDrainTimeout: 'cut' } });
    fireEvent.click(screen.getByRole('button', { name: /more, all zero/ }));
    act(() => {
      simulation.stepPhase();
      simulation.stepPhase();
    });
    const { observation, settings } = simulation.store.getState();
    expect(observation.ledger.cutOff).toBeGreaterThan(0);
    for (const { label, value, format } of SHOWN_ROWS) {
      expect(shown(label)).toBe(format(value(observation.ledger, settings)));
    }
  });

  it('counts the revenue lost as lost orders times the basket', () => {
    const simulation = renderWith(<Ledger />, {
      traffic: { basket: 80 },
      balancer: { drainTimeoutSeconds: 0, onDrainTimeout: 'cut' },
    });
    act(() => {
      simulation.stepPhase();
      simulation.stepPhase();
    });
    const { ordersLost } = simulation.store.getState().observation.ledger;
    expect(ordersLost).toBeGreaterThan(0);
    expect(shown('Revenue lost')).toBe((ordersLost * 80).toLocaleString('en'));
  });

  it('says in plain words what each line means', () => {
    renderWith(<Ledger />);
    fireEvent.click(screen.getByRole('button', { name: 'What do these mean?' }));
    fireEvent.click(screen.getByRole('button', { name: /more, all zero/ }));
    for (const { meaning } of SHOWN_ROWS) expect(screen.getByText(meaning)).toBeTruthy();
  });

  it('has a line for every number that the engine keeps, but for those that only add up to others', () => {
    const keys = SHOWN_ROWS.map(({ id }) => id);
    const kept = Object.keys(observe(createWorld(parseScenario({}))).ledger);
    expect(kept.filter((key) => !keys.includes(key))).toEqual(['arrived', 'buyers']);
  });

  it('folds away what can’t happen in the scenario while it is zero, and shows it as soon as it can', () => {
    const simulation = renderWith(<Ledger />);
    expect(screen.queryByText('Schema broke')).toBeNull();
    expect(screen.queryByText('Signed out')).toBeNull();
    act(() => simulation.change('rollout.schemaChange', 'breaking'));
    act(() => simulation.change('balancer.affinityWhileDraining', false));
    expect(shown('Schema broke')).toBe('0');
    expect(shown('Signed out')).toBe('0');
  });
});
