import type { PhaseKind } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { lists } from '../names.ts';
import { count } from '../quantities.ts';

const t = part('phases', {
  /** What is done in a phase, in a word or three; a server's name may follow. */
  names: {
    balanced: 'Balanced',
    drain: 'Bleed',
    lockOut: 'Lock out',
    close: 'Close the site',
    create: 'Start',
    replace: 'Swap in',
    update: 'Update',
    test: 'Test',
    putBack: 'Put back',
    observe: 'Watch',
    pause: 'Pause after',
    switch: 'Switch from',
    retire: 'Retire',
    restore: 'Restore',
    done: 'Done',
    rolledBack: 'Rolled back',
    aborted: 'Aborted',
  } as Record<PhaseKind, string>,
  /** What is being done in a part of a step that has several. */
  parts: {
    update: 'install',
    create: 'start',
    replace: 'start',
    restore: 'old version',
    test: 'test',
    putBack: 'put back',
  } as Partial<Record<PhaseKind, string>>,
  of: (phase: string, who: string) => `${phase} ${who}`,
  more: (first: string, others: number) => `${first} +${count(others)}`,
});

/** Phases that are about the whole site, whatever servers they have. */
const WHOLE = new Set<PhaseKind>(['aborted', 'close']);

/** A phase in two or three words: "Bleed Alice", "Update Bob and 19 others", "Done". */
export function phaseName(kind: PhaseKind, servers: readonly number[], names: readonly string[]): string {
  const phase = t.names[kind];
  if (servers.length === 0 || WHOLE.has(kind)) return phase;
  const [first, ...rest] = servers.map((s) => names[s]);
  if (rest.length === 0) return t.of(phase, first);
  return t.of(phase, rest.length === 1 ? lists.and(first, rest[0]) : lists.others(first, rest.length));
}

/** The same, ever shorter, down to the number of the step: "Update Bob and 19 others", "Update Bob +19", "3". */
export function phaseLabels(
  kind: PhaseKind,
  servers: readonly number[],
  names: readonly string[],
  step: number,
): string[] {
  const few = servers.length > 1 ? [t.of(t.names[kind], t.more(names[servers[0]], servers.length - 1))] : [];
  return [phaseName(kind, servers, names), ...few, count(step + 1)];
}

/** Two names of so many letters together stand beside each other. */
const SHORT = 10;

/** What a step of the track does and to whom: the two lines of its label. */
export function stepWords(
  kind: PhaseKind,
  servers: readonly number[],
  names: readonly string[],
): { verb: string; who: string } {
  const verb = t.names[kind];
  if (servers.length === 0 || WHOLE.has(kind)) return { verb, who: '' };
  const [first, second] = servers.map((server) => names[server]);
  if (servers.length === 2 && first.length + second.length <= SHORT) return { verb, who: `${first}, ${second}` };
  return { verb, who: servers.length > 1 ? t.more(first, servers.length - 1) : first };
}

/** What is being done in a part of a step that has several; undefined where the step's name says it. */
export function partWords(kind: PhaseKind): string | undefined {
  return t.parts[kind];
}
