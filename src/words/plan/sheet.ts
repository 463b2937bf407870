import { type Plan, planned } from '../../plan/course/plans.ts';
import type { TimeoutPoint } from '../../plan/curve.ts';
import { deadlines, type ToolLimits } from '../../plan/deadlines.ts';
import type { Found } from '../../plan/found.ts';
import type { Judgement } from '../../plan/judge.ts';
import type { Replication } from '../../study/index.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { count, share } from '../quantities.ts';
import { numberWords } from '../settings/numbers.ts';
import { choiceOf } from '../settings/values.ts';
import { few, planName, timeoutWords } from './answer.ts';
import { bottomLine, type Known } from './bottomLine.ts';
import { advisedWords, breaksWords, deadlineWords } from './deadlines.ts';
import { clusterWords } from './page.ts';
import { plansWords, verdictWords } from './plans.ts';
import { curveWords, curveWordsOf } from './timeout.ts';

/** The plan on one page. */
export const sheetWords = part('planSheet', {
  title: 'The plan',
  runbook: 'Runbook',
  morePhases: (phases: number) => `And so on: ${count(phases)} more steps, in the runbook of the page.`,
  print: 'Print',
  markdown: 'Save Markdown',
  file: 'Save file',
  saved: (name: string) => `Saved ${name}`,
  notYet: 'The page comes with the first crowds.',
  size: (servers: string, each: string) => `${servers} × ${each}`,
  basis: (crowds: string) => `By ${crowds} crowds.`,
});

/** A table: its title, its columns and its rows, all of it text. */
export type SheetTable = { title: string; columns: readonly string[]; rows: readonly (readonly string[])[] };

/** Everything on the page but its pictures. */
export type Sheet = {
  cluster: readonly string[];
  headline: string;
  second: string;
  tables: readonly SheetTable[];
  link: string;
};

/** What the page is made from: `asked` are the plans side by side, the first that which is proposed. */
export type SheetFacts = Known & {
  asked: readonly { plan: Plan; found: Found; judgement: Judgement }[];
  replications: readonly Replication[];
  curve: readonly TimeoutPoint[];
  limits: ToolLimits;
  link: string;
};

export function sheetOf(facts: SheetFacts): Sheet {
  const { cluster, budget, worked, asked, link } = facts;
  const [headline, second] = bottomLine(facts);
  const scenario = planned(cluster, worked.proposal.best.plan);
  const chain = deadlines(scenario, facts.limits, { plan: facts.replications, toTheLast: [] });
  return {
    cluster: clusterFacts(facts),
    headline,
    second: [second, sheetWords.basis(count(facts.found?.crowds ?? 0))].join(' '),
    tables: [
      {
        title: plansWords.title,
        columns: plansWords.columns,
        rows: asked.map(({ plan, found, judgement }) => [
          planName(plan),
          durationWords(found.half.value),
          durationWords(found.most.value),
          few(found.hurt.value),
          share(found.fullest),
          verdictWords(judgement, budget),
        ]),
      },
      {
        title: curveWords.title,
        columns: curveWordsOf(cluster).columns,
        rows: facts.curve
          .filter((_, i) => i % 5 === 0)
          .map(({ timeoutSeconds, hurt, seconds }) => [
            durationWords(timeoutSeconds),
            few(hurt),
            durationWords(seconds),
          ]),
      },
      {
        title: deadlineWords.title,
        columns: [
          deadlineWords.limit,
          deadlineWords.setTo,
          deadlineWords.most,
          deadlineWords.chance,
          deadlineWords.advised,
        ],
        rows: chain.map((deadline) => [
          deadlineWords.names[deadline.name],
          deadline.seconds === null ? deadlineWords.none : timeoutWords(deadline.seconds),
          durationWords(deadline.needs.most),
          breaksWords(deadline),
          advisedWords(deadline),
        ]),
      },
    ],
    link,
  };
}

/** The cluster in a line. */
function clusterFacts({ cluster }: Known): string[] {
  const { traffic, servers, balancer, rollout } = cluster;
  const { meanSeconds, distribution } = traffic.sessionLength;
  return [
    sheetWords.size(numberWords(servers.length, 'servers'), numberWords(servers[0].capacity, 'users')),
    numberWords(traffic.arrivalRate, 'users/s'),
    `${clusterWords.session}: ${durationWords(meanSeconds)}, ${choiceOf('traffic.sessionLength.distribution', distribution).name}`,
    choiceOf('balancer.product', balancer.product).name,
    `${clusterWords.update}: ${durationWords(rollout.updateSeconds)}`,
  ];
}

/** The page as Markdown: tables as they are there, without its pictures. */
export function markdownOf({ cluster, headline, second, tables, link }: Sheet): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const written = tables.flatMap(({ title, columns, rows }) => [
    `## ${title}`,
    [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n'),
  ]);
  return [
    `# ${sheetWords.title}`,
    `**${headline}**`,
    second,
    cluster.map((fact) => `- ${fact}`).join('\n'),
    ...written,
    link,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}
