import { part } from '../../catalogue.ts';
import type { FieldWords } from './fieldWords.ts';

/** Who comes, when, for how long, and what for. Fields by their path, `*` for any item of a list. */
export const trafficFields = part('fields.traffic', {
  'traffic.arrivalRate': {
    label: 'Arrival rate',
    about: 'New users per second (λ).',
  },
  'traffic.sessionLength.distribution': {
    label: 'Session lengths',
    about: 'How the lengths of sessions spread around their mean.',
  },
  'traffic.sessionLength.meanSeconds': {
    label: 'Mean session',
    about: 'How long a user stays on average (τ).',
  },
  'traffic.sessionLength.spread': { label: 'Spread', about: 'The one spread parameter of the distribution.' },
  'traffic.sessionLength.quantiles': { label: 'Measured lengths', about: 'Session lengths as a log has them.' },
  'traffic.sessionLength.quantiles.*': {
    label: 'Measured length',
    about:
      'From the shortest to the longest: the i-th (from 0) of n is outlasted by (1 − i/(n − 1))³ of all sessions, in straight lines between. The mean session makes all of them longer or shorter.',
  },
  'traffic.buyerShare': {
    label: 'Buyers',
    about: 'The share of users who came to buy. A buyer browses, fills a cart, and places the order at the very end.',
  },
  'traffic.orderPart': {
    label: 'Placing the order',
    about:
      'The last part of a buyer’s session, spent placing the order. The part before it goes to browsing and the cart.',
  },
  'traffic.curve.kind': {
    label: 'Over time',
    about: 'How the arrival rate changes as time goes by.',
  },
  'traffic.curve.atSeconds': {
    label: 'It begins after',
    about: 'When the step or the spike comes.',
  },
  'traffic.curve.lastsSeconds': {
    label: 'It lasts',
    about: 'How long the spike lasts: a quarter to rise, a quarter to fall.',
  },
  'traffic.curve.factor': {
    label: 'Times as many',
    about: 'What the arrival rate is multiplied by in the step or at the top of the spike.',
  },
  'traffic.curve.startHour': {
    label: 'Hour at the start',
    about: 'The hour of the day at which the simulation begins.',
  },
  'traffic.curve.points.*.seconds': {
    label: 'Point at',
    about: 'The moment of a point of the curve.',
  },
  'traffic.curve.points.*.factor': {
    label: 'Times the arrival rate',
    about: 'What the arrival rate is multiplied by there; in between in a straight line.',
  },
  'traffic.basket': {
    label: 'Average basket',
    about: 'What an order is worth, in any currency: lost orders times this is the revenue lost.',
  },
  'traffic.thinkSeconds': {
    label: 'Between requests',
    about:
      'The mean time between two requests of a user. Only with the next request does a user notice that the server has gone.',
  },
  'traffic.requestSeconds': {
    label: 'A request takes',
    about: 'How long a request is in flight: what the load balancer counts as a connection.',
  },
  'traffic.returnProbability': {
    label: 'Users who come back',
    about: 'How likely a user who leaves is to come back later, with the cookie that names the server.',
  },
  'traffic.awaySeconds': {
    label: 'Time away',
    about: 'How long those who come back are away, on average.',
  },
  'traffic.curve.points': { label: 'Points', about: 'The points of the arrivals’ curve.' },
} satisfies Record<string, FieldWords>);
