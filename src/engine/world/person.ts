/**
 * What is known of a person besides their number, as bits of one number that goes with them from session to session: what has
 * befallen them, how often they have tried again (12 bits, then from 0 on) and how often they have come back (14 bits, then no more).
 */
export type Person = number;

/** What can befall a person, each once: bits of a Person. */
export const FATE = { hurt: 1, cutOff: 2, cutOffTwice: 4, slowed: 8, signedOut: 16, metNew: 32 } as const;

/** One whom nothing has befallen yet. */
export const NEWCOMER: Person = 0;

const TRY = 1 << 6;
const TRIES = 0xfff * TRY;
const VISIT = 1 << 18;
const MOST_VISITS = 0x3fff;

export const triesOf = (person: Person): number => (person & TRIES) / TRY;
export const visitsOf = (person: Person): number => person >>> 18;

export const withTry = (person: Person): Person => (person & ~TRIES) | ((person + TRY) & TRIES);
export const withVisit = (person: Person): Person => (visitsOf(person) === MOST_VISITS ? person : (person + VISIT) | 0);

/** The index of a user's dice: users at the start have negative numbers. */
export const dieOf = (user: number): number => (user >= 0 ? 2 * user : -2 * user - 1);
