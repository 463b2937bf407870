/** People, each counted once, however often they come, try again or are harmed. */
export type People = {
  /** Those who were cut off, turned away, signed out, or got an error at least once. */
  peopleHurt: number;
  /** Those who were cut off more than once. */
  cutOffTwice: number;
  /** Those who were on a server while it was above its comfortable load. */
  slowed: number;
  /** Those who were moved without their state at least once. */
  peopleSignedOut: number;
  /** Those who were on a server of the new version. */
  metNew: number;
};

export const createPeople = (): People => ({
  peopleHurt: 0,
  cutOffTwice: 0,
  slowed: 0,
  peopleSignedOut: 0,
  metNew: 0,
});

/** Harms, goods and costs, each apart. Visits, orders and events are counts; what ends in Seconds is in simulated seconds. */
export type Ledger = People & {
  /** Users who ever came, with those who were there at the start. */
  arrived: number;
  /** Users who left when they wanted to. */
  completed: number;
  /** Users whom no server could take. */
  turnedAway: number;
  /** Sessions ended before their time. */
  cutOff: number;
  /** Buyers among those who arrived and were taken in. */
  buyers: number;
  ordersPlaced: number;
  /** Orders of buyers who were cut off, at whatever stage. */
  ordersLost: number;
  /** Those of `ordersLost` that were just being placed. */
  ordersLostMidOrder: number;
  /** Users moved to another server without their state. */
  signedOut: number;
  /** Requests sent to a server that could not answer. */
  failedRequests: number;
  /** Sessions that failed because of the database schema. They are counted in `cutOff` or `turnedAway` as well. */
  brokenBySchema: number;
  /** Users who came back. Each visit counts in `arrived`. */
  returned: number;
  /** Times that somebody who got nothing tried again. Each try counts in `arrived`. */
  retried: number;
  /** Users whom a change of server took from one version to the other. */
  metBoth: number;
  /** User-seconds on servers above their comfortable load. */
  slowSeconds: number;
  /** Seconds in which users of both versions were on the site. */
  mixedSeconds: number;
  /** Seconds in which no server took new users: none that the balancers send them to answered and could serve them. */
  downSeconds: number;
  /** Seconds that servers ran, added up. */
  serverSeconds: number;
  /** From the first server taken to the end of the rollout. */
  rolloutSeconds: number;
  /** The highest utilisation that any server, bled or in service, had since the rollout began. */
  peakUtilisation: number;
};

export function createLedger(): Ledger {
  return {
    ...createPeople(),
    arrived: 0,
    completed: 0,
    turnedAway: 0,
    cutOff: 0,
    buyers: 0,
    ordersPlaced: 0,
    ordersLost: 0,
    ordersLostMidOrder: 0,
    signedOut: 0,
    failedRequests: 0,
    brokenBySchema: 0,
    returned: 0,
    retried: 0,
    metBoth: 0,
    slowSeconds: 0,
    mixedSeconds: 0,
    downSeconds: 0,
    serverSeconds: 0,
    rolloutSeconds: 0,
    peakUtilisation: 0,
  };
}
