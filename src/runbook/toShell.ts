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
import { scriptWords } from '../words/runbook/script.ts';
import { scriptEnd, scriptHead } from './scriptFrame.ts';
import { indented, indentedDocument, sh } from './steps/quote.ts';
import type { Command, Doing, Runbook, RunbookPhase, Seeing, Step, Waiting } from './steps/runbook.ts';

/** The runbook as a script of a POSIX shell: it shows what it would do, and does it with --run. It asks nothing. */
export function toShell(runbook: Runbook): string {
  const { scenario, strategy, product, expected, none, notes, phases, tools } = runbook;
  const head = [t.title(scenario), runbookSubtitle(strategy, product), t.made];
  if (none !== null) {
    const why = noRunbookWords(none, product);
    return `#!/bin/sh\n${head.map((line) => `# ${line}`).join('\n')}\nset -eu\nprintf '%s\\n' ${sh(why)} >&2\nexit 2\n`;
  }
  const whole = expected ? [wholeWords(expected)] : [];
  const lines = [...head, ...whole, '', ...notes.map(noteWords), '', ...scriptWords.usage];
  return [
    scriptHead(lines, phases.length, tools),
    ...phases.map((phase, i) => step(runbook, phase, i + 1)),
    scriptEnd(),
  ].join('\n');
}

/** One phase: what is done in it, and what is done to go back from it. */
function step(runbook: Runbook, phase: RunbookPhase, n: number): string {
  const title = `${n}. ${runbookPhase(phase.kind, phase.servers)}`;
  const ways = (steps: readonly Step[]) => [
    `step=${n}`,
    `title ${sh(title)}`,
    ...steps.map((one) => part(runbook, phase, one)),
  ];
  const back = phase.back.length > 0 ? ways(phase.back) : [`say ${sh(t.nothingBack)}`];
  return [
    `# ${title}`,
    `if [ "$back" -eq 0 ] && [ "$from" -le ${n} ]; then`,
    indented(ways(phase.steps).join('\n')),
    `elif [ "$back" -eq ${n} ]; then`,
    indented(back.join('\n')),
    'fi\n',
  ].join('\n');
}

function part(runbook: Runbook, phase: RunbookPhase, one: Step): string {
  return one.type === 'wait' ? waiting(runbook, phase, one) : acting(runbook, one);
}

function acting({ canaryShare }: Runbook, one: Doing | Seeing): string {
  const { act, server, look } = one;
  return [
    `say ${sh(`- ${doingWords(act, server, canaryShare)}`)}`,
    ...(one.type === 'do' ? [`# ${trustWords(one)}`, `act ${one.language} ${input(one)}`] : []),
    ...(look ? [`# ${trustWords(look)}`, `see ${look.language} ${sh(look.shows)} ${input(look)}`] : []),
  ].join('\n');
}

const input = ({ text }: Command): string => indentedDocument(text, 'COMMAND');

function waiting(runbook: Runbook, { servers }: RunbookPhase, wait: Waiting): string {
  const { looks, expected, deadline } = wait;
  const said = [`say ${sh(`- ${runbookWait(wait, servers)}.`)}`];
  if (expected) said.push(`say ${sh(`  ${expectedWords(expected)}`)}`);
  if (deadline) said.push(`say ${sh(`  ${deadlineWords(deadline)}`)}`);
  const polls = looks.length === 0 ? [timed(wait)] : ['start_clock', ...polled(runbook, looks, deadline)];
  return [...said, ...polls].join('\n');
}

const timed = ({ lastsSeconds }: Waiting): string =>
  lastsSeconds === null ? `if "$run"; then fail ${sh(scriptWords.nobodyKnows)}; fi` : `wait_seconds ${lastsSeconds}`;

/** One look after the other, under one deadline. */
function polled(runbook: Runbook, looks: Waiting['looks'], deadline: Waiting['deadline']): string[] {
  const each = looks.map((look) => ({ trust: `# ${trustWords(look)}`, poll: (most: string) => poll(look, most) }));
  if (deadline === null) return each.flatMap(({ trust, poll }) => [trust, poll("''")]);
  const { act, steps, seconds } = deadline;
  if (act === 'keepWaiting') {
    return each.flatMap(({ trust, poll }) => [
      trust,
      `if ! ${poll(String(seconds))}\nthen`,
      indented(`say ${sh(scriptWords.late)} "$(elapsed)"\n${poll("''")}`),
      'fi',
    ]);
  }
  const acts =
    steps.length > 0 ? steps.map((one) => acting(runbook, one)) : [`if "$run"; then fail "$(elapsed)" s; fi`];
  return [
    'dry=true',
    ...each.flatMap(({ trust, poll }) => [trust, `if "$dry" && ! ${poll(String(seconds))}\nthen dry=false; fi`]),
    'if ! "$dry" || ! "$run"; then',
    indented([`say ${sh(scriptWords.deadline)}`, ...acts].join('\n')),
    'fi',
  ];
}

function poll({ until, ...look }: Waiting['looks'][number], most: string): string {
  const wait =
    until.type === 'shows'
      ? `wait_for ${look.language} ${sh(until.shows)}`
      : `wait_steady ${look.language} ${until.seconds}`;
  return `${wait} ${most} ${input(look)}`;
}
