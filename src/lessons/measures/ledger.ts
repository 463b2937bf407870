import type { LessonTrace } from '../run/run.ts';
import { MINUTE } from './trace.ts';

/** What the ledger says in the end. Durations are in minutes unless the name says otherwise. */
export function ledgerMeasures({ observation, scenario }: LessonTrace) {
  const { ledger, seconds } = observation;
  return {
    rollout: ledger.rolloutSeconds / MINUTE,
    cutOff: ledger.cutOff,
    cutOffTwice: ledger.cutOffTwice,
    /** Where nobody was cut off more than twice. */
    peopleCutOff: ledger.cutOff - ledger.cutOffTwice,
    turnedAway: ledger.turnedAway,
    signedOut: ledger.signedOut,
    failedRequests: ledger.failedRequests,
    broken: ledger.brokenBySchema,
    ordersLost: ledger.ordersLost,
    midOrder: ledger.ordersLostMidOrder,
    metBoth: ledger.metBoth,
    metNew: ledger.metNew,
    slowed: ledger.slowed,
    slowMinutes: ledger.slowSeconds / MINUTE,
    mixed: ledger.mixedSeconds / MINUTE,
    /** In %. */
    mixedShare: (100 * ledger.mixedSeconds) / ledger.rolloutSeconds,
    downSeconds: ledger.downSeconds,
    /** Server-minutes beyond those of the scenario’s own servers. */
    extraServerMinutes: (ledger.serverSeconds - scenario.servers.length * seconds) / MINUTE,
    /** Everything that was done to anybody, added up: 0 is what counts. */
    harm:
      ledger.cutOff +
      ledger.turnedAway +
      ledger.signedOut +
      ledger.failedRequests +
      ledger.brokenBySchema +
      ledger.slowSeconds,
    endSeconds: seconds,
  };
}
