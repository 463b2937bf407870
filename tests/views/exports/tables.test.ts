import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { createWorld, eventKind, observe, parseScenario, siteOf, tick } from '../../../src/engine/index.ts';
import { takeRun } from '../../../src/views/exports/snapshot/snapshot.ts';
import { writeCsv } from '../../../src/views/exports/tables/csv.ts';
import { eventTable, ledgerTable, seriesTable, withAbout } from '../../../src/views/exports/tables/runTables.ts';
import { eventWords } from '../../../src/words/run/events.ts';
import { A_LINK, LINK, runAt, simulationAt } from './runAt.ts';

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
    expect(rows[100]).toMatchObject({ Phase: 'Bleed Alice', 'Capacity in service': '120', Time: '1:40' });
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

  it('has the servers that a strategy adds, so that each row adds up', () => {
    const run = runAt(200, { rollout: { strategy: 'blueGreen' } });
    const rows = csvParse(writeCsv(seriesTable(run)));
    const of = ({ ...row }: (typeof rows)[number]) =>
      ['Alice', 'Bob', 'Alice (green)', 'Bob (green)'].reduce((sum, name) => sum + Number(row[`${name} users`]), 0);
    expect(rows.map(of)).toEqual(rows.map((row) => Number(row['All users'])));
    expect(Number(rows[200]['Alice (green) users'])).toBeGreaterThan(0);
  });

  it('lets no server’s name become a formula', () => {
    const run = runAt(1, { servers: [{ name: '=HYPERLINK("http://evil.test")' }, {}] });
    expect(writeCsv(seriesTable(run))).toContain(`"'=HYPERLINK(""http://evil.test"") users"`);
  });

  it('goes on to the furthest tick played when an earlier moment is shown', () => {
    const simulation = simulationAt(200);
    simulation.seek(50);
    const run = takeRun(simulation, A_LINK);
    expect(seriesTable(run)).toHaveLength(202);
    expect(run.about.moment).toBe('0:50 · Balanced');
  });
});

describe('the other tables', () => {
  it('has every entry of the ledger, with its value at the moment shown', () => {
    const run = runAt(600);
    const rows = csvParse(writeCsv(withAbout(ledgerTable(run), run.about)));
    const { ledger } = run.observation;
    expect(rows.find(({ Entry }) => Entry === 'Left satisfied')?.Value).toBe(String(ledger.completed));
    expect(rows.map(({ Entry }) => Entry)).toContain('Lost mid-order');
  });

  it('has every event, with its exact moment', () => {
    const run = runAt(900);
    const rows = csvParse(writeCsv(withAbout(eventTable(run), run.about)));
    const site = siteOf(run.frame.world);
    expect(rows.map(({ Event }) => Event)).toEqual(run.frame.events.map((event) => eventWords(event, site)));
    expect(rows.map(({ Kind }) => Kind)).toEqual(run.frame.events.map(eventKind));
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
