import { trustWords } from '../words/products/commands.ts';
import { noteWords } from '../words/runbook/notes.ts';
import {
  deadlineWords,
  doingWords,
  expectedWords,
  noRunbookWords,
  runbookPhase,
  runbookSubtitle,
  runbookWait,
  runbookWords as t,
  wholeWords,
} from '../words/runbook/runbook.ts';
import { fenced, markdown } from './steps/quote.ts';
import type { Command, Doing, Runbook, RunbookPhase, Seeing, Step, Waiting } from './steps/runbook.ts';

/** The runbook as a page of Markdown: numbered steps with boxes to check and commands to copy. */
export function toMarkdown(runbook: Runbook): string {
  const { scenario, strategy, product, expected, none, phases } = runbook;
  const head = [`# ${markdown(t.title(scenario))}`, markdown(runbookSubtitle(strategy, product)), markdown(t.made)];
  if (none !== null) return page([...head, markdown(noRunbookWords(none, product))]);
  const whole = expected ? [`**${markdown(wholeWords(expected))}**`] : [];
  return page([...head, ...whole, ...before(runbook), ...phases.flatMap((phase, i) => section(runbook, phase, i + 1))]);
}

const page = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

function before({ tools, notes, configuration }: Runbook): string[] {
  const facts = [t.tools(tools.join(', ')), ...notes.map(noteWords)];
  return [
    `## ${markdown(t.before)}`,
    facts.map((fact) => `- ${markdown(fact)}`).join('\n'),
    ...(configuration === null ? [] : [markdown(`${t.configuration}:`), fenced(configuration, '')]),
  ];
}

function section(runbook: Runbook, phase: RunbookPhase, n: number): string[] {
  const steps = phase.steps.map((one) => boxed(step(runbook, phase, one)));
  const back = phase.back.map((one) => boxed(acting(runbook, one)));
  return [
    `## ${n}. ${markdown(runbookPhase(phase.kind, phase.servers))}`,
    ...steps,
    ...(back.length > 0 ? [`**${markdown(t.back)}**`, ...back] : []),
  ];
}

/** Blocks as an item with a box to check. */
const boxed = (blocks: readonly string[]): string => `- [ ] ${blocks.join('\n\n').replace(/\n(?=.)/g, '\n  ')}`;

function step(runbook: Runbook, phase: RunbookPhase, one: Step): string[] {
  return one.type === 'wait' ? waiting(runbook, phase, one) : acting(runbook, one);
}

function acting({ canaryShare }: Runbook, one: Doing | Seeing): string[] {
  const { act, server, look } = one;
  const trust = trustWords(one.type === 'do' ? one : one.look);
  return [
    markdown(`${doingWords(act, server, canaryShare)}. ${trust}`),
    ...(one.type === 'do' ? [codeOf(one)] : []),
    ...(look ? [markdown(t.worked(look.shows)), codeOf(look)] : []),
  ];
}

const codeOf = ({ text, language }: Command): string => fenced(text, language);

function waiting(runbook: Runbook, { servers }: RunbookPhase, wait: Waiting): string[] {
  const { looks, expected, deadline } = wait;
  const sentences = [`${runbookWait(wait, servers)}.`, ...(expected ? [expectedWords(expected)] : [])];
  return [
    markdown(sentences.join(' ')),
    ...looks.map(codeOf),
    ...(deadline ? [markdown(deadlineWords(deadline)), ...deadline.steps.flatMap((one) => acting(runbook, one))] : []),
  ];
}
