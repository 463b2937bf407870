import { bucketEndTick, type History } from '../../player/history.ts';
import { formatClock } from '../../store/duration.ts';
import { SHOWN_ROWS } from '../ledger/rows.ts';
import { phaseAt } from '../timeline/moment.ts';
import type { Cell, Table } from './csv.ts';
import type { About, Run } from './run.ts';

/** A table with what it is of in columns of its own, filled in the first row: so it stays one plain table. */
export function withAbout(table: Table, { title, moment, parameters, acts, link }: About): Table {
  return withColumns(table, [
    ['Scenario', title],
    ['Moment shown', moment],
    ['Settings', parameters],
    ['Acts', acts],
    ['Link', link],
  ]);
}

/** A table with more columns, each by its name and what stands in its first row. */
export function withColumns(table: Table, about: readonly (readonly [string, string])[]): Table {
  const [head, ...rows] = table;
  const filled: Table = rows.length > 0 ? rows : [head.map(() => null)];
  return [
    [...head, ...about.map(([name]) => name)],
    ...filled.map((row, i): Cell[] => [...row, ...about.map(([, value]) => (i === 0 ? value : null))]),
  ];
}

/**
 * Users and version of each server over time, as far as the run was played: a row a tick, or in a long run a row for
 * several ticks with their last value, the lowest and the highest.
 */
export function seriesTable({ frame: { history, world } }: Run): Table {
  const { tickSeconds, servers } = world.scenario;
  const names = servers.map(({ name }) => name);
  const merged = history.bucketTicks > 1;
  const perServer = (name: string): string[] => [
    `${name} users`,
    ...(merged ? [`${name} lowest`, `${name} highest`] : []),
    `${name} version`,
  ];
  const head = ['Tick', 'Seconds', 'Time', 'Phase', ...names.flatMap(perServer), 'All users', 'Capacity in service'];
  const rows = Array.from({ length: history.count }, (_, bucket): Cell[] => {
    const tick = bucketEndTick(history, bucket);
    const seconds = exact(tick * tickSeconds);
    return [
      ...[tick, seconds, formatClock(seconds), phaseAt(history.bands, tick, names)],
      ...names.flatMap((_name, server) => serverCells(history, bucket, server, merged)),
      ...[history.total.last[bucket], history.serving.last[bucket]],
    ];
  });
  return [head, ...rows];
}

function serverCells(history: History, bucket: number, server: number, merged: boolean): number[] {
  const cell = bucket * history.servers + server;
  const { last, min, max, version } = history;
  return [last[cell], ...(merged ? [min[cell], max[cell]] : []), version[cell]];
}

/** The ledger at the moment shown. */
export function ledgerTable({ observation: { ledger }, frame: { world } }: Run): Table {
  const kinds = { harm: 'Who got hurt', good: 'Who was well served', cost: 'What it cost' };
  const rows = SHOWN_ROWS.map(({ kind, meaning, value, format }, i): Cell[] => {
    const amount = value(ledger, world.scenario);
    return [kinds[kind], wholeLabel(i), amount, format(amount), meaning];
  });
  return [['Part', 'Entry', 'Value', 'In words', 'Meaning'], ...rows];
}

/** "… mid-order" goes on from the row before: "Orders lost mid-order". */
export function wholeLabel(row: number): string {
  const { label } = SHOWN_ROWS[row];
  return label.startsWith('… ') && row > 0 ? `${wholeLabel(row - 1)} ${label.slice(2)}` : label;
}

/** All that happened, as far as the run was played. */
export function eventTable({ frame: { events, world } }: Run): Table {
  const { tickSeconds } = world.scenario;
  const rows = events.map(({ tick, kind, text }): Cell[] => {
    const seconds = exact(tick * tickSeconds);
    return [tick, seconds, formatClock(seconds), kind, text];
  });
  return [['Tick', 'Seconds', 'Time', 'Kind', 'Event'], ...rows];
}

/** Seconds without the dust of floating point. */
export function exact(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
