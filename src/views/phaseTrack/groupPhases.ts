import type { Phase, PhaseKind } from '../../engine/index.ts';

/** A step is called after the phase it begins with: a test or a return begins none. */
export type StepKind = Exclude<PhaseKind, 'test' | 'putBack'>;

/** One picture of the track: phases `from` to `to` of the plan, about the same servers. */
export type Step = { kind: StepKind; servers: readonly number[]; from: number; to: number; phases: PhaseKind[] };

/** Which step a phase begins, and whether it may go on with the step before it instead. */
const STEP: Record<PhaseKind, { kind: StepKind; joins?: true }> = {
  balanced: { kind: 'balanced' },
  drain: { kind: 'drain' },
  lockOut: { kind: 'lockOut' },
  close: { kind: 'close' },
  create: { kind: 'create' },
  replace: { kind: 'replace' },
  update: { kind: 'update' },
  test: { kind: 'update', joins: true },
  putBack: { kind: 'update', joins: true },
  observe: { kind: 'observe' },
  pause: { kind: 'pause' },
  switch: { kind: 'switch' },
  retire: { kind: 'retire' },
  restore: { kind: 'restore' },
  done: { kind: 'done' },
  rolledBack: { kind: 'rolledBack' },
  aborted: { kind: 'aborted' },
};

/** Steps that go on with a test, and with the servers' return. */
const WORKS = new Set<StepKind>(['update', 'restore', 'create', 'replace']);

/** The plan as steps: emptying is one; update, test and put back are one; so are restore, test and put back. */
export function groupPhases(plan: readonly Pick<Phase, 'kind' | 'servers'>[]): Step[] {
  const steps: Step[] = [];
  plan.forEach(({ kind, servers }, i) => {
    const { kind: begins, joins } = STEP[kind];
    const open = steps.at(-1);
    if (joins && open && WORKS.has(open.kind) && isPartOf(servers, open.servers)) {
      open.to = i;
      open.phases.push(kind);
    } else steps.push({ kind: begins, servers, from: i, to: i, phases: [kind] });
  });
  return steps;
}

/** A server that failed its test may have been left out half-way. */
function isPartOf(servers: readonly number[], all: readonly number[]): boolean {
  return servers.every((server) => all.includes(server));
}

/** Whether a step that is behind us was brought to its end: what was emptied was worked on, and what was worked on went back. */
export function wasFinished(steps: readonly Step[], i: number): boolean {
  const { kind, servers, phases } = steps[i];
  if (kind === 'create') return phases.includes('test');
  if (WORKS.has(kind)) return phases.includes('putBack');
  if (kind !== 'drain' && kind !== 'lockOut' && kind !== 'close') return kind !== 'aborted';
  const next = steps[i + 1];
  return (next?.kind === 'update' || next?.kind === 'restore') && isPartOf(next.servers, servers);
}

/** Index of the step that a phase of the plan belongs to. */
export function stepOf(steps: readonly Step[], phaseIndex: number): number {
  return steps.findIndex(({ from, to }) => from <= phaseIndex && phaseIndex <= to);
}

/** The steps that are shown, and how many are folded away before and after them. */
export type Folded = { before: number; shown: Step[]; after: number };

/** Up to `room` steps: the one before the current, the current, and those that come next; all of them if they fit. */
export function foldSteps(steps: Step[], current: number, room: number): Folded {
  if (steps.length <= room + 1) return { before: 0, shown: steps, after: 0 };
  const start = Math.min(Math.max(0, current - 1), steps.length - room);
  return { before: start, shown: steps.slice(start, start + room), after: steps.length - start - room };
}
