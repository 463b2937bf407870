import type { ExitCondition, Obstacle, Site } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { named } from './named.ts';

const be = (one: boolean): string => (one ? 'is' : 'are');

const t = part('obstacles', {
  testFailed: (who: string) => `${who} failed the test.`,
  testFailedNoWayBack: (who: string) => `${who} failed the test. There is no way back: the database has been changed.`,
  down: (who: string, one: boolean) => `${who} ${be(one)} down.`,
  needsOperator: (who: string, one: boolean, what: string) => `${who} ${one ? 'needs' : 'need'} you: ${what}.`,
  needs: {
    dry: (one) => (one ? 'it is not being bled any more' : 'they are not being bled any more'),
    updated: (one) => `${one ? 'it' : 'they'} must be updated`,
    tested: (one) => `${one ? 'it' : 'they'} must be tested`,
    inService: (one) => `${one ? 'it' : 'they'} must be put back`,
  } as Partial<Record<ExitCondition, (one: boolean) => string>>,
  lastInService: (who: string, one: boolean) =>
    `${who} ${be(one)} all that is in service: taking ${one ? 'it' : 'them'} out would turn away every new user.`,
  lastDown: (who: string, one: boolean) => `${who} ${be(one)} down, and nobody else is in service.`,
});

/** Why a rollout can't go on by itself. */
export function obstacleWords(obstacle: Obstacle, site: Pick<Site, 'names'>): string {
  const who = named(obstacle.servers, site);
  const one = obstacle.servers.length === 1;
  switch (obstacle.type) {
    case 'testFailed':
      return obstacle.noWayBack ? t.testFailedNoWayBack(who) : t.testFailed(who);
    case 'needsOperator':
      return t.needsOperator(who, one, t.needs[obstacle.exit]?.(one) ?? '');
    default:
      return t[obstacle.type](who, one);
  }
}
