import type { Chapter, LessonId } from '../../lessons/index.ts';
import { part } from '../catalogue.ts';
import { article } from './article/article.ts';
import { capacity } from './article/capacity.ts';
import { doubling } from './article/doubling.ts';
import { mirrored } from './article/mirrored.ts';
import { schema } from './article/schema.ts';
import { secondDrain } from './article/secondDrain.ts';
import { tail } from './article/tail.ts';
import { cookies } from './balancers/cookies.ts';
import { counter } from './balancers/counter.ts';
import { herd } from './balancers/herd.ts';
import { kubernetes } from './balancers/kubernetes.ts';
import { panic } from './balancers/panic.ts';
import { requestDrain } from './balancers/requestDrain.ts';
import { twoBalancers } from './balancers/twoBalancers.ts';
import { badRelease } from './hurt/badRelease.ts';
import { bobDies } from './hurt/bobDies.ts';
import { bothVersions } from './hurt/bothVersions.ts';
import { cold } from './hurt/cold.ts';
import { flashSale } from './hurt/flashSale.ts';
import { impatient } from './hurt/impatient.ts';
import { lockOut } from './hurt/lockOut.ts';
import { retry } from './hurt/retry.ts';
import type { LessonWords } from './telling/lessonWords.ts';

export type { LessonWords } from './telling/lessonWords.ts';

export const chapterWords = part('chapters', {
  article: 'The article',
  hurt: 'Who gets hurt',
  balancers: 'Real balancers',
} satisfies Record<Chapter, string>);

/** What is said in each lesson. */
export const lessonWords: Record<LessonId, LessonWords> = {
  ...{ article, doubling, tail, secondDrain, capacity, mirrored, schema },
  ...{ lockOut, retry, impatient, bothVersions, badRelease, flashSale, cold, bobDies },
  ...{ counter, twoBalancers, cookies, requestDrain, kubernetes, panic, herd },
};
