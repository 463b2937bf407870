import type { Command } from '../../engine/index.ts';
import type { Deed } from '../../store/simulation/undo.ts';
import { part } from '../catalogue.ts';
import { clockWords } from '../duration.ts';
import { scenarioName } from '../names.ts';
import { changeWords } from '../settings/values.ts';

const t = part('acts', {
  nextPhase: 'Next phase',
  abort: 'Abort',
  rollBack: 'Roll back',
  drain: (server: string) => `Bleed ${server}`,
  putBack: (server: string) => `Put back ${server}`,
  cutOff: (server: string) => `Cut off those on ${server}`,
  update: (server: string) => `Update ${server}`,
  test: (server: string) => `Test ${server}`,
  forceTest: (server: string) => `Decide the test of ${server}`,
  crash: (server: string) => `Crash ${server}`,
  at: (act: string, time: string) => `${act} at ${time}`,
});

const deeds = part('deeds', {
  restart: 'Restart',
  newSeed: 'New seed',
  open: (name: string) => `Open ${name}`,
  openRun: 'Open a run',
  undo: (deed: string) => `Undo: ${deed}`,
  redo: (deed: string) => `Redo: ${deed}`,
});

/** An act of the operator and when it was done, in a few words: "Bleed Alice at 3:20". */
export function actWords(command: Command, seconds: number, names: readonly string[] = []): string {
  return t.at(commandWords(command, names), clockWords(seconds));
}

function commandWords(command: Command, names: readonly string[]): string {
  if (command.type === 'set') return changeWords(command.field, command.value, names);
  if ('server' in command) return t[command.type](command.server);
  return t[command.type];
}

/** A deed in a few words: "Arrival rate to 0.8 users/s". */
export function deedWords(deed: Deed, names: readonly string[] = []): string {
  switch (deed.type) {
    case 'command':
      return actWords(deed.command, deed.seconds, names);
    case 'change':
      return changeWords(deed.field, deed.value, names);
    case 'open':
      return deeds.open(scenarioName(deed.name));
    default:
      return deeds[deed.type];
  }
}

/** What undo or redo would do: "Undo: Next phase at 3:20". */
export function undoWords(way: 'undo' | 'redo', deed: Deed, names: readonly string[] = []): string {
  return deeds[way](deedWords(deed, names));
}
