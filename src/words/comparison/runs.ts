import type { FieldValue, StrategyName } from '../../engine/index.ts';
import type { FieldGroup } from '../../store/comparison/fieldOptions.ts';
import {
  type Base,
  isOperatorAct,
  isRecording,
  OPERATOR,
  type OperatorAct,
  scenarioOf,
} from '../../store/comparison/runs.ts';
import { type BaseName, type Setup, STRATEGY } from '../../store/comparison/setup.ts';
import { part } from '../catalogue.ts';
import { clockWords } from '../duration.ts';
import { joined, scenarioName } from '../names.ts';
import { counted, share } from '../quantities.ts';
import { fieldWords } from '../settings/fields/index.ts';
import { strategies } from '../settings/strategies.ts';
import { choiceOf, fieldLabel, valueWords } from '../settings/values.ts';

const t = part('comparison', {
  operator: 'What the operator does',
  operatorNow: 'What the operator does now',
  acts: {
    nothing: 'Let it go on',
    nextPhase: 'Next phase at once',
    rollBack: 'Roll back',
    abort: 'Abort',
  } as Record<OperatorAct, string>,
  run: (field: string, value: string) => `${field}: ${value}`,
  numbered: (label: string, number: number) => `${label} (${number})`,
  quoted: (label: string) => `“${label}”`,
  article: 'The article’s shop',
  from: (base: string, time: string) => `${base}, from ${time} on`,
  differs: (base: string, field: string) => `${base} · ${field} differs`,
  retries: (differs: string, part: string) => `${differs} · ${part} of those who get nothing try again`,
  sameUsers: 'The very same users meet every run',
  otherUsers: 'The users themselves are what differs between the runs',
  status: (users: string, progress: string) => `${users}. ${progress}`,
  pressPlay: 'Press Play. At the end it says which to prefer, and why.',
  underWay: 'At the end it says which to prefer, and why.',
  someOver: (runs: string) => `${runs}: over. The others are still under way.`,
  allOver: 'Every rollout is already over. Press Play to see how they go on.',
});

/** The titles of the groups that fields stand in. */
export const fieldGroups = part('fieldGroups', {
  now: 'Now',
  start: 'Start',
  users: 'Users',
  balancer: 'Load balancer',
  servers: 'Servers',
  rollout: 'Rollout',
} satisfies Record<FieldGroup, string>);

/** What a field that differs is called. */
export function comparedField(field: string): string {
  return field === OPERATOR ? t.operator : (fieldWords(field)?.label ?? field);
}

/** The same where one chooses it. */
export function fieldOptionWords(field: string): string {
  return field === OPERATOR ? t.operatorNow : comparedField(field);
}

/** What the operator does. */
export function operatorActWords(act: FieldValue): string {
  return isOperatorAct(act) ? t.acts[act] : String(act);
}

/** What each run is called after its value: "Lock out", "Drain timeout: 60 s"; equal ones are told apart by their number. */
export function runLabels({ field, values }: Pick<Setup, 'field' | 'values'>): string[] {
  return toldApart(values.map((value) => nameOf(field, value) ?? t.run(fieldLabel(field), valueWords(field, value))));
}

/** The same where there is little room, and what differs is said elsewhere: "Lock out", "60 s". */
export function shortRunLabels({ field, values }: Pick<Setup, 'field' | 'values'>): string[] {
  return toldApart(values.map((value) => nameOf(field, value) ?? valueWords(field, value)));
}

function toldApart(labels: string[]): string[] {
  return labels.map((label, i) =>
    labels.indexOf(label) === labels.lastIndexOf(label) ? label : t.numbered(label, i + 1),
  );
}

/** What a value is called by itself; null where it needs its field. */
function nameOf(field: string, value: FieldValue): string | null {
  if (field === OPERATOR) return operatorActWords(value);
  if (field === STRATEGY) return choiceOf(field, value).name;
  return field === 'servers' && typeof value === 'number' ? counted(value, 'server') : null;
}

/** What a sentence about each run begins with: "Locking out", "“Drain timeout: 60 s”". */
export function runSubjects(setup: Pick<Setup, 'field' | 'values'>): string[] {
  return runLabels(setup).map((label, i) => {
    const doing = setup.field === STRATEGY ? strategies[setup.values[i] as StrategyName]?.doing : undefined;
    return doing ?? t.quoted(label);
  });
}

/** What all runs start from: "The article’s shop", "Late night, from 2:30 on". */
export function baseWords(from: BaseName, base: Base): string {
  if (from === 'article') return t.article;
  const name = scenarioName(scenarioOf(base).name);
  if (from === 'start' || !isRecording(base)) return name;
  return t.from(name, clockWords(base.shownTick * base.scenario.tickSeconds));
}

/** What all runs start from, and what differs: "The article’s shop · Strategy differs". */
export function differsWords({ base: from, field }: Setup, base: Base): string {
  const differs = t.differs(baseWords(from, base), comparedField(field));
  const { retryProbability } = scenarioOf(base).traffic;
  return retryProbability === 0 ? differs : t.retries(differs, share(retryProbability));
}

/** Whom the runs meet, and how far they are, until there is a verdict. `over` is for each run whether its rollout is. */
export function progressWords(setup: Setup, same: boolean, over: readonly boolean[], started: boolean): string {
  return t.status(same ? t.sameUsers : t.otherUsers, stillOpen(setup, over, started));
}

function stillOpen(setup: Setup, over: readonly boolean[], started: boolean): string {
  if (over.every((is) => is)) return t.allOver;
  const done = runLabels(setup).filter((_, i) => over[i]);
  if (done.length > 0) return t.someOver(joined(done));
  return started ? t.underWay : t.pressPlay;
}
