import { type Command, fieldFacts } from '../engine/index.ts';
import { formatClock } from './duration.ts';
import { optionName } from './optionWords.ts';
import { isPlain, type Value } from './pending.ts';

const WORDS: Partial<Record<Command['type'], string>> = {
  nextPhase: 'Next phase',
  abort: 'Abort',
  rollBack: 'Roll back',
  drain: 'Bleed',
  putBack: 'Put back',
  cutOff: 'Cut off those on',
  update: 'Update',
  test: 'Test',
  forceTest: 'Decide the test of',
  crash: 'Crash',
};

/** An act of the operator and when it was done, in a few words: "Bleed Alice at 3:20". */
export function actWords(command: Command, seconds: number): string {
  return `${commandWords(command)} at ${formatClock(seconds)}`;
}

function commandWords(command: Command): string {
  if (command.type === 'set') return changeWords(command.field, command.value);
  const words = WORDS[command.type] ?? inWords(command.type);
  return 'server' in command ? `${words} ${command.server}` : words;
}

/** A change of a field: "Arrival rate to 0.8 users/s". */
export function changeWords(field: string, value: Value): string {
  if (field === 'servers') return `Number of servers to ${value}`;
  const facts = fieldFacts(field);
  const label = facts?.label ?? inWords(field.slice(field.lastIndexOf('.') + 1));
  if (!isPlain(value)) return `${label}: ${value.length}`;
  if (value === null) return `${label} to none`;
  if (facts?.kind === 'choice') return `${label} to ${optionName(field, value)}`;
  const unit = facts !== undefined && 'unit' in facts && facts.unit ? ` ${facts.unit}` : '';
  return `${label} to ${value}${unit}`;
}

/** A name from the code as a person would write it: "forceTest" is "Force test". */
function inWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
