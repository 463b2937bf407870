import { type Command, type FieldValue, isLive, type Scenario, ScenarioError, withField } from '../../engine/index.ts';
import { atStart, type Recording } from '../../player/recording/recording.ts';
import { afterCommand } from '../../player/recording/replayWork.ts';
import { withChange } from '../simulation/pending.ts';

/** A field and the value it gets; the field `operator` is an act of the operator at the moment the comparison begins. */
export type Change = readonly [field: string, value: FieldValue];
/** What is different in one run. */
export type Variant = { readonly changes: readonly Change[] };
/** What all runs have in common: a scenario from its start, or a recording up to the moment it shows. */
export type Base = Scenario | Recording;

/** The field that stands for what the operator does at the moment from which the runs differ. */
export const OPERATOR = 'operator';
/** What the operator may do then. */
export const OPERATOR_ACTS = {
  nothing: null,
  nextPhase: { type: 'nextPhase', force: true },
  rollBack: { type: 'rollBack' },
  abort: { type: 'abort' },
} as const satisfies Record<string, Command | null>;
export type OperatorAct = keyof typeof OPERATOR_ACTS;

export const isOperatorAct = (value: FieldValue): value is OperatorAct => Object.hasOwn(OPERATOR_ACTS, String(value));

export const isRecording = (base: Base): base is Recording => 'commands' in base;

/** The scenario that a base begins with. */
export const scenarioOf = (base: Base): Scenario => (isRecording(base) ? base.scenario : base);

/** Whether a change can be made in the middle of a run; all others are made before its start. */
export const changesMidway = ([field]: Change): boolean => field === OPERATOR || isLive(field);

/** A scenario with a change; what the operator does is none. @throws ScenarioError */
export function changed(scenario: Scenario, [field, value]: Change): Scenario {
  if (field === 'servers') return withChange(scenario, field, Number(value));
  if (field !== OPERATOR) return withField(scenario, field, value);
  if (isOperatorAct(value)) return scenario;
  throw new ScenarioError(field, value, { type: 'choice', options: Object.keys(OPERATOR_ACTS) });
}

const settled = new WeakMap<Recording, Scenario>();

/** The settings in force at the moment that a base shows; a change that its run does not take is none. */
export function settingsOf(base: Base): Scenario {
  if (!isRecording(base)) return base;
  const known = settled.get(base);
  if (known !== undefined) return known;
  const settings = soFar(base).reduce((now, { command }) => afterCommand(now, command), base.scenario);
  settled.set(base, settings);
  return settings;
}

/** The tick at which the runs part: 0 as soon as one of them differs from its start. */
export function partTick(base: Base, variants: readonly Variant[]): number {
  if (!isRecording(base)) return 0;
  return variants.every(({ changes }) => changes.every(changesMidway)) ? base.shownTick : 0;
}

/**
 * A run as a recording: the base, changed from its start on where it must be and from its present moment on where it can be.
 * @throws ScenarioError when a value is not allowed
 */
export function runOf(base: Base, { changes }: Variant, atTick: number): Recording {
  const settings = settingsOf(base);
  changes.reduce(changed, settings);
  if (!isRecording(base)) return atStart(changes.reduce(changed, base));
  const midway = changes.filter(changesMidway).flatMap((change) => commandOf(change) ?? []);
  const scenario = changes.filter((change) => !changesMidway(change)).reduce(changed, base.scenario);
  const commands = [...soFar(base), ...midway.map((command) => ({ tick: base.shownTick, command }))];
  return { scenario, commands, shownTick: atTick, endTick: atTick };
}

function commandOf([field, value]: Change): Command | null {
  if (field !== OPERATOR) return { type: 'set', field, value };
  return isOperatorAct(value) ? OPERATOR_ACTS[value] : null;
}

/** What was done up to the moment shown. */
function soFar({ commands, shownTick }: Recording) {
  return commands.filter(({ tick }) => tick <= shownTick);
}
