import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../../src/engine/index.ts';
import { builtIn } from '../../../src/store/comparison/setup.ts';
import type { Simulation } from '../../../src/store/simulation/state.ts';
import { Paper } from '../../../src/views/print/Paper.tsx';
import { simulationAt } from '../exports/runAt.ts';
import { fakeCanvas } from '../fakeCanvas.ts';
import { renderBeside } from '../renderWith.tsx';

function show(simulation: Simulation) {
  fakeCanvas();
  return renderBeside(<Paper />, simulation);
}

const tell = (event: 'beforeprint' | 'afterprint') => act(() => void dispatchEvent(new Event(event)));
const paper = () => screen.getByRole('article');

function printed(ticks: number, input: ScenarioInput = {}) {
  show(simulationAt(ticks, input));
  tell('beforeprint');
  return within(paper());
}

describe('the printed sheet of a run', () => {
  it('has heading, story, six pictures, timeline, ledger, settings and link, and no control', () => {
    const sheet = printed(2_400);
    expect(sheet.getByRole('heading', { level: 1 })).toHaveTextContent('The article');
    expect(sheet.getByText('40:00 · Done · seed 1')).toBeInTheDocument();
    expect(sheet.getByText(/Every server runs the new version/)).toBeInTheDocument();
    expect(sheet.getByText(/Nobody was hurt/)).toBeInTheDocument();
    const names = sheet
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent?.replace(/\d+:.*/, ''));
    expect(names.map((name) => name?.trim())).toEqual([
      '1 Balanced',
      '2 Bleed Alice',
      '3 Update Alice',
      '4 Bleed Bob',
      '5 Update Bob',
      '6 Done',
    ]);
    expect(paper().querySelectorAll('canvas')).toHaveLength(6);
    expect(sheet.getByRole('img', { name: 'Timeline' })).toHaveTextContent('Alice');
    expect(within(sheet.getByRole('region', { name: 'Ledger' })).getByText('people hurt')).toBeInTheDocument();
    expect(sheet.getByText(/^None cut off/)).toBeInTheDocument();
    expect(sheet.getByText('All settings as in the article')).toBeInTheDocument();
    expect(sheet.getByRole('img', { name: 'The link as a QR code' })).toBeInTheDocument();
    expect(sheet.getByText(/#run=1\./)).toBeInTheDocument();
    expect(paper().querySelectorAll('button, input, select, a, [tabindex]')).toHaveLength(0);
  });

  it('counts who was hurt, and says what was set', () => {
    const simulation = simulationAt(130, { rollout: { strategy: 'lockOut' } });
    show(simulation);
    tell('beforeprint');
    const sheet = within(paper());
    expect(sheet.getByText('Strategy: Lock out')).toBeInTheDocument();
    const hurt = simulation.store.getState().observation.ledger.peopleHurt;
    expect(hurt).toBeGreaterThan(0);
    expect(sheet.getAllByText(`${hurt} hurt`).length).toBeGreaterThan(0);
  });

  it('says when the link is too long for a QR code', () => {
    const servers = Array.from({ length: 200 }, (_, i) => ({
      name: `${(i * 7_919_993) % 1_000_003}`,
      capacity: 50 + ((i * 37) % 101),
    }));
    const sheet = printed(0, { servers });
    expect(sheet.queryByRole('img', { name: 'The link as a QR code' })).toBeNull();
    expect(sheet.getByText(/characters, too many for a QR code/)).toBeInTheDocument();
  });

  it('is there only while it is printed', () => {
    show(simulationAt(10));
    expect(paper()).toBeEmptyDOMElement();
    tell('beforeprint');
    expect(paper()).not.toBeEmptyDOMElement();
    tell('afterprint');
    expect(paper()).toBeEmptyDOMElement();
  });
});

describe('the printed sheet of a comparison', () => {
  it('has verdict, a picture of each run, lanes, table and link', async () => {
    const { shown, comparisons } = show(simulationAt(0));
    const { compare, store } = await comparisons.load();
    compare(builtIn());
    act(() => shown.setState({ view: 'compare' }));
    const { comparison } = store.getState();
    expect(comparison).not.toBeNull();
    comparison?.seek(2_400);
    tell('beforeprint');
    const sheet = within(paper());
    expect(sheet.getByRole('heading', { name: /Strategy differs/ })).toBeInTheDocument();
    expect(paper().querySelectorAll('canvas')).toHaveLength(4);
    expect(sheet.getByRole('img', { name: 'Over time' })).toHaveTextContent('Maintenance');
    expect(sheet.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Bleed',
      'Lock out',
      'Blue-green',
      'Maintenance',
    ]);
    expect(sheet.getByText('Open this comparison')).toBeInTheDocument();
    expect(paper().querySelectorAll('button, input')).toHaveLength(0);
  });
});
