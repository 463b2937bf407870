import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { createWorld, observe, parseScenario, tick } from '../../../src/engine/index.ts';
import { writeCsv } from '../../../src/views/export/csv.ts';
import { takeRun } from '../../../src/views/export/run.ts';
import { eventTable, ledgerTable, seriesTable, withAbout } from '../../../src/views/export/tables.ts';
import { LINK, runAt, simulationAt } from './runAt.ts';

describe('users over time as a table', () => {
  it('has what the engine says, tick by tick', () => {
    const run = runAt(300);
    const rows = csvParse(writeCsv(withAbout(seriesTable(run), run.about)));
    const world = createWorld(parseScenario({}));
    expect(rows).toHaveLength(301);
    for (const row of rows) {
      const { seconds, servers } = observe(world);
      const [alice, bob] = servers;
      expect(row).toMatchObject({
        Tick: String(world.tick),
        Seconds: String(seconds),
        'Alice users': String(alice.sessions),
        'Alice version': String(alice.version),
        'Bob users': String(bob.sessions),
        'All users': String(alice.sessions + bob.sessions),
      });
      tick(world);
    }
    expect(rows[0].Phase).toBe('Balanced');
    expect(rows[100]).toMatchObject({ Phase: 'Bleed Alice', 'Capacity in service': '100', Time: '1:40' });
  });

  it('keeps the lowest and the highest number where ticks had to be merged', () => {
    const run = runAt(20_000, { rollout: { balancedSeconds: 100_000 } });
    const [head, first] = seriesTable(run);
    expect(head).toContain('Alice lowest');
    expect(head).toContain('Alice highest');
    const of = (name: string) => first[head.indexOf(name)] as number;
    expect(of('Alice lowest')).toBeLessThanOrEqual(of('Alice users'));
    expect(of('Alice highest')).toBeGreaterThanOrEqual(of('Alice users'));
  });

  it('lets no server’s name become a formula', () => {
    const run = runAt(1, { servers: [{ name: '=HYPERLINK("http://evil.test")' }, {}] });
    expect(writeCsv(seriesTable(run))).toContain(`"'=HYPERLINK(""http://evil.test"") users"`);
  });

  it('goes on to the furthest tick played when an earlier moment is shown', () => {
    const simulation = simulationAt(200);
    simulation.seek(50);
    const run = takeRun(simulation, LINK);
    expect(seriesTable(run)).toHaveLength(202);
    expect(run.about.moment).toBe('0:50 · Balanced');
  });
});

describe('the other tables', () => {
  it('has every entry of the ledger, with its value at the moment shown', () => {
    const run = runAt(600);
    const rows = csvParse(writeCsv(withAbout(ledgerTable(run), run.about)));
    const { ledger } = run.observation;
    expect(rows.find(({ Entry }) => Entry === 'Left content')?.Value).toBe(String(ledger.completed));
    expect(rows.map(({ Entry }) => Entry)).toContain('Orders lost mid-order');
  });

  it('has every event, with its exact moment', () => {
    const run = runAt(900);
    const rows = csvParse(writeCsv(withAbout(eventTable(run), run.about)));
    expect(rows.map(({ Event }) => Event)).toEqual(run.frame.events.map(({ text }) => text));
    expect(rows.find(({ Kind }) => Kind === 'dry')?.Event).toBe('Alice is bone dry.');
  });

  it('says what it is of and how to get there in its first row, even when nothing happened', () => {
    const run = runAt(0, { name: 'Calm', traffic: { arrivalRate: 0.8 } });
    const [only] = csvParse(writeCsv(withAbout(eventTable(run), run.about)));
    expect(only).toMatchObject({
      Event: '',
      Scenario: 'Calm',
      'Moment shown': '0:00 · Balanced',
      Settings: 'Arrival rate: 0.8 users/s',
      Link: LINK,
    });
  });
});
