import { eventKind, siteOf } from '../../../engine/index.ts';
import { bucketEndTick, type History } from '../../../player/history.ts';
import { clockWords } from '../../../words/duration.ts';
import { ledgerValue } from '../../../words/page/ledger.ts';
import { ledgerMeanings } from '../../../words/page/ledgerMeanings.ts';
import { eventWords } from '../../../words/run/events.ts';
import { ledgerEntries, ledgerTitles } from '../../../words/run/ledger.ts';
import { columns, eventKinds } from '../../../words/share/tables.ts';
import { LEDGER_ROWS } from '../../ledger/rows.ts';
import type { About, Run } from '../snapshot/snapshot.ts';
import { phaseAt } from './phaseAt.ts';
import { type Cell, exact, type Table, withColumns } from './table.ts';

/** A table with what it is of. */
export function withAbout(table: Table, { title, moment, parameters, acts, link }: About): Table {
  return withColumns(table, [
    [columns.scenario, title],
    [columns.moment, moment],
    [columns.settings, parameters],
    [columns.acts, acts],
    [columns.link, link],
  ]);
}

/**
 * Users and version of each server over time, as far as the run was played: a row a tick, or in a long run a row for
 * several ticks with their last value, the lowest and the highest.
 */
export function seriesTable({ frame: { history, world } }: Run): Table {
  const { tickSeconds } = world.scenario;
  const { names } = siteOf(world);
  const merged = history.bucketTicks > 1;
  const perServer = (name: string): string[] => [
    columns.usersOf(name),
    ...(merged ? [columns.lowestOf(name), columns.highestOf(name)] : []),
    columns.versionOf(name),
  ];
  const { tick, seconds, time, phase, allUsers, capacity } = columns;
  const head = [tick, seconds, time, phase, ...names.flatMap(perServer), allUsers, capacity];
  const rows = Array.from({ length: history.count }, (_, bucket): Cell[] => {
    const at = bucketEndTick(history, bucket);
    return [
      ...[at, exact(at * tickSeconds), clockWords(exact(at * tickSeconds)), phaseAt(history, at, names)],
      ...names.flatMap((_name, server) => serverCells(history, bucket, server, merged)),
      ...[history.total.last[bucket], history.serving[bucket]],
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
  const rows = LEDGER_ROWS.map(({ entry, kind, value }): Cell[] => {
    const amount = value(ledger, world.scenario);
    return [ledgerTitles[kind], ledgerEntries[entry].label, amount, ledgerValue(entry, amount), ledgerMeanings[entry]];
  });
  const { part, entry, value, inWords, meaning } = columns;
  return [[part, entry, value, inWords, meaning], ...rows];
}

/** All that happened, as far as the run was played. */
export function eventTable({ frame: { events, world } }: Run): Table {
  const site = siteOf(world);
  const rows = events.map((event): Cell[] => {
    const seconds = exact(event.tick * world.scenario.tickSeconds);
    return [event.tick, seconds, clockWords(seconds), eventKinds[eventKind(event)], eventWords(event, site)];
  });
  const { tick, seconds, time, kind, event } = columns;
  return [[tick, seconds, time, kind, event], ...rows];
}
