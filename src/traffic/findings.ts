import type { ScenarioInput } from '../engine/index.ts';
import type { PackingFault } from './bytes/plain.ts';
import { type Arrivals, arrivalsOf } from './findings/arrivals.ts';
import { type Concurrency, concurrencyOf } from './findings/concurrency.ts';
import { type Deploy, deploysOf } from './findings/deploys.ts';
import { type Fit, fitsOf } from './findings/fits.ts';
import { quantilesOf, sortedLengths } from './findings/lengths.ts';
import { type Recorded, recordedOf } from './findings/recorded.ts';
import { scenarioOf } from './findings/scenario.ts';
import { type ServerSeen, serversOf } from './findings/servers.ts';
import type { Fields, FormatName } from './formats/format.ts';
import type { Log, UnreadLine } from './log.ts';
import { coveredSeconds, stretchesOf, writtenZone } from './sessions/coverage.ts';
import type { Disorder } from './sessions/order.ts';
import { type Apart, type Choices, sessionsOf } from './sessions/sessions.ts';
import { zoneNamed } from './sessions/zone.ts';

/** What a log says, as plain data. Sessions and what is made of them hang on the choices; all else does not. */
export type Findings = Arrivals & {
  /** Null where no format reads any of it. */
  format: FormatName | null;
  /** Every format that reads some of the first lines, and what share of them. */
  formats: { name: FormatName; share: number }[];
  /** The names of its fields, and which of them are what. */
  names: readonly string[];
  fields: Fields;
  bytes: number;
  /** All lines, those too that are empty or about the log itself. */
  lines: number;
  /** Lines that could not be read, and the first few of them. */
  unreadable: number;
  examples: readonly UnreadLine[];
  packing: PackingFault | null;
  /** Lines that are requests, of whomever. */
  hits: number;
  disorder: Disorder;
  /** Of users only this share was kept, evenly, so that the log fits into memory; counts of sessions are multiplied accordingly. */
  kept: number;
  /** Seconds since 1970 of the first and last request, and the seconds of it that the log covers; null and 0 without a request. */
  fromSeconds: number | null;
  toSeconds: number | null;
  coveredSeconds: number;
  /** Minutes that the clocks were ahead of UTC when the log began. */
  zoneMinutes: number;
  choices: Choices & { timeZone: string | null };
  sessions: number;
  meanSeconds: number;
  /** Lengths from the shortest to the longest, each outlasted by a share (1 − i/(n − 1))³ of the sessions. */
  quantiles: number[];
  /** How long the last page of each session is taken to be looked at: an estimate, in every length. */
  lastPageSeconds: number;
  oneHit: Apart;
  crawlers: Apart;
  healthChecks: Apart;
  fits: Fit[];
  concurrency: Concurrency | null;
  servers: ServerSeen[];
  /** Whether users stay with their server; null where no server is named. */
  staysOnServer: boolean | null;
  deploys: Deploy[];
  scenario: ScenarioInput;
};

const QUANTILES = 1_001;
const DEFAULTS = { oneHitVisits: true, crawlers: false, healthChecks: false };

type Chosen = Partial<Choices> & { timeZone?: string | null };

function choicesOf(log: Log, { timeZone = null, ...given }: Chosen): Findings['choices'] {
  const choices = { ...DEFAULTS, idleGapSeconds: log.idleGapSeconds, ...given, timeZone };
  choices.idleGapSeconds = Math.min(log.gaps.most, Math.max(log.gaps.least, choices.idleGapSeconds));
  return choices;
}

/** Everybody who was on the servers around deploy number n of the findings; null where there is none. */
export function recordedIn(log: Log, chosen: Chosen, n: number): Recorded | null {
  const { pieces, pageGaps, follows } = log.visits;
  const { idleGapSeconds, ...choices } = choicesOf(log, chosen);
  const { sessions, lastPageSeconds } = sessionsOf(pieces, pageGaps, { idleGapSeconds, ...choices });
  const stretches = stretchesOf(log.hours);
  const watched = { names: log.servers.names, pieces, sessions, stretches, idleGapSeconds, lastPageSeconds };
  const deploy = follows() ? deploysOf(watched)[n] : undefined;
  return deploy === undefined ? null : recordedOf(watched, deploy);
}

/** What a log says with a choice of gap, of who counts, and of whose clocks. */
export function findingsOf(log: Log, chosen: Chosen = {}): Findings {
  const { counts, visits, hours } = log;
  const { pieces, pageGaps, sticky } = visits;
  const choices = choicesOf(log, chosen);
  const { timeZone } = choices;
  const { name, formats, packing, names, fields } = log.form();
  const weight = 2 ** pieces.thinned;
  const stretches = stretchesOf(hours);
  const zone = (timeZone === null ? log.zone : zoneNamed(timeZone)) ?? writtenZone(hours);

  const { sessions, lastPageSeconds, ...apart } = sessionsOf(pieces, pageGaps, choices);
  const sorted = sortedLengths(sessions);
  const { meanSeconds } = sessions;
  const arrivals = arrivalsOf(sessions, stretches, zone, weight);
  const servers = serversOf(log.servers.names, pieces, sessions, weight);
  const covered = stretches.length > 0 ? coveredSeconds(stretches) : 0;
  const staysOnServer = sticky.asked === 0 ? null : visits.follows();
  const watched = {
    names: log.servers.names,
    pieces,
    sessions,
    stretches,
    idleGapSeconds: choices.idleGapSeconds,
    lastPageSeconds,
  };
  const rate = covered > 0 ? (sessions.count * weight) / covered : 0;
  const more = (part: Apart): Apart => ({ sessions: part.sessions * weight, hits: part.hits * weight });
  return {
    format: name,
    formats,
    names,
    fields,
    ...counts,
    examples: log.examples,
    packing,
    disorder: { ...log.disorder },
    kept: 1 / weight,
    fromSeconds: stretches[0]?.from ?? null,
    toSeconds: stretches.at(-1)?.to ?? null,
    coveredSeconds: covered,
    zoneMinutes: zone(stretches[0]?.from ?? 0),
    choices,
    ...arrivals,
    sessions: sessions.count * weight,
    meanSeconds,
    quantiles: sorted.length > 0 ? quantilesOf(sorted, QUANTILES) : [],
    lastPageSeconds,
    oneHit: more(apart.oneHit),
    crawlers: more(apart.crawlers),
    healthChecks: more(apart.healthChecks),
    fits: fitsOf(sorted),
    concurrency: concurrencyOf(sessions, stretches, weight),
    servers,
    staysOnServer,
    deploys: staysOnServer ? deploysOf(watched) : [],
    scenario: scenarioOf({ arrivals, rate, meanSeconds, sorted, lastPageSeconds, servers }),
  };
}
