import type { Language, Part } from '../../../catalogue.ts';
import { article } from './article.ts';
import { balancers } from './balancers.ts';
import { goals } from './goals.ts';
import { hurt } from './hurt.ts';

const title = ({ title }: Part) => title;

/** The lessons, and what their scenarios and those of the challenges are called. */
export const lessons: Language = {
  ...article,
  ...hurt,
  ...balancers,
  ...goals,
  scenarioNames: {
    'The article': title(article['lesson.article']),
    'Ten times the users': title(article['lesson.doubling']),
    'The same mean, another tail': title(article['lesson.tail']),
    'Then it is Bob’s turn': title(article['lesson.secondDrain']),
    'Can Bob carry both?': title(article['lesson.capacity']),
    'The mirrored environment': title(article['lesson.mirrored']),
    'The breaking schema': title(article['lesson.schema']),
    'Lock-out': title(hurt['lesson.lockOut']),
    'They come back at once': title(hurt['lesson.retry']),
    'Two minutes’ patience': title(hurt['lesson.impatient']),
    'Old and new': title(hurt['lesson.bothVersions']),
    'The alarm rings': title(hurt['lesson.badRelease']),
    'Flash sale during the bleed': title(hurt['lesson.flashSale']),
    'Alice is back': title(hurt['lesson.cold']),
    'Bob dies while Alice bleeds': title(hurt['lesson.bobDies']),
    'The counter reads zero': title(balancers['lesson.counter']),
    'Two balancers': title(balancers['lesson.twoBalancers']),
    'Cookies that come back': title(balancers['lesson.cookies']),
    'Alice in maintenance': title(balancers['lesson.requestDrain']),
    'Kubernetes’ thirty seconds': title(balancers['lesson.kubernetes']),
    Panic: title(balancers['lesson.panic']),
    'The emptiest server': title(balancers['lesson.herd']),
    'Challenge: room for all': 'Utmaning: plats åt alla',
    'Challenge: half an hour': 'Utmaning: en halvtimme',
    'Challenge: the last ones': 'Utmaning: de sista',
    'Challenge: the sale': 'Utmaning: rean',
    'Challenge: zero downtime': 'Utmaning: ingen nertid',
    'Challenge: cookies': 'Utmaning: cookies',
    'Challenge: no way back': 'Utmaning: ingen väg tillbaka',
  },
};
