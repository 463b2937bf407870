import { act, fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type Ledger as EngineLedger, observe, parseScenario } from '../../../src/engine/index.ts';
import { loadLate } from '../../../src/views/kit/late.tsx';
import { Ledger } from '../../../src/views/ledger/Ledger.tsx';
import { LEDGER_ROWS } from '../../../src/views/ledger/rows.ts';
import { ledgerMeanings } from '../../../src/words/page/ledgerMeanings.ts';
import { renderWith } from '../renderWith.tsx';

const shown = (label: string) => screen.getByText(label).parentElement?.querySelector('dd')?.textContent;

const openAll = () => fireEvent.click(screen.getByRole('button', { expanded: false }));

beforeAll(loadLate);

/** A ledger with another number in every entry, and how the page must say each of them. */
const COUNTED: Partial<EngineLedger> = {
  peopleHurt: 12,
  cutOff: 1,
  cutOffTwice: 13,
  turnedAway: 2,
  retried: 14,
  ordersLost: 3,
  ordersLostMidOrder: 4,
  signedOut: 5,
  peopleSignedOut: 15,
  failedRequests: 1_006,
  brokenBySchema: 7,
  slowSeconds: 27_540,
  slowed: 16,
  metBoth: 8,
  downSeconds: 40,
  completed: 9,
  ordersPlaced: 10,
  returned: 11,
  metNew: 17,
  rolloutSeconds: 1_200,
  serverSeconds: 86_400 * 5 + 3_600 * 3,
  mixedSeconds: 4_800,
  peakUtilisation: 0.625,
};
const SAID: Record<string, string> = {
  'People hurt': '12',
  'Cut off': '1',
  'Cut off again': '13',
  'Turned away': '2',
  'Tried again': '14',
  'Orders lost': '3',
  'Lost mid-order': '4',
  'Revenue lost': '150',
  'Sign-outs': '5',
  'Signed out': '15',
  'Failed requests': '1,006',
  'Broken by schema': '7',
  'Slow time': '7 h 39 min',
  'People slowed': '16',
  'Version moves': '8',
  'Site down': '40 s',
  'Left satisfied': '9',
  'Orders placed': '10',
  'Came back': '11',
  'Met version 2': '17',
  'Rollout took': '20 min',
  'Server time': '5 d 3 h',
  'Both versions': '1 h 20 min',
  'Fullest server': '63 %',
};

describe('the ledger', () => {
  it('says every number of the engine beside its name', () => {
    const { store } = renderWith(<Ledger />);
    openAll();
    const { observation } = store.getState();
    const ledger = { ...observation.ledger, ...COUNTED };
    act(() => store.setState({ observation: { ...observation, ledger } }));
    const rows = [...document.querySelectorAll('.ledger-row')].map((row) => [
      row.querySelector('dt')?.textContent,
      row.querySelector('dd')?.textContent,
    ]);
    expect(Object.fromEntries(rows)).toEqual(SAID);
  });

  it('shows at first the people hurt, the served and the time, and names in one line what befell nobody', () => {
    renderWith(<Ledger />);
    expect(document.querySelector('.ledger-figures')?.textContent).toBe('people hurt0served0rollout time0 s');
    expect(document.querySelector('.ledger-row')).toBeNull();
    expect(screen.getByRole('button')).toHaveTextContent(/^None cut off, turned away, orders lost, 12 more$/);
  });

  it('gives each harm a line as soon as somebody was harmed, and counts on as the run does', () => {
    const simulation = renderWith(<Ledger />, { balancer: { drainTimeoutSeconds: 20, onDrainTimeout: 'cut' } });
    expect(screen.queryByText('Cut off')).toBeNull();
    act(() => {
      simulation.stepPhase();
      simulation.stepPhase();
    });
    const { cutOff } = simulation.store.getState().observation.ledger;
    expect(cutOff).toBeGreaterThan(0);
    expect(shown('Cut off')).toBe(String(cutOff));
    expect(screen.getByRole('button').textContent).toMatch(/^None turned away, signed out, .* more$/);
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

  it('says in plain words what each line means, beside its number', () => {
    renderWith(<Ledger />);
    openAll();
    for (const row of document.querySelectorAll('.ledger-row')) expect(row.querySelectorAll('dd')).toHaveLength(2);
    for (const { entry } of LEDGER_ROWS) expect(screen.getByText(ledgerMeanings[entry])).toBeTruthy();
  });

  it('has a line for every number that the engine keeps, but for those that only add up to others', () => {
    const entries = LEDGER_ROWS.map(({ entry }) => String(entry));
    const kept = Object.keys(observe(createWorld(parseScenario({}))).ledger);
    expect(kept.filter((key) => !entries.includes(key))).toEqual(['arrived', 'buyers']);
  });
});
