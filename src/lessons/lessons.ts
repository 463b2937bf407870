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
import type { Lesson as AnyLesson } from './lesson/lesson.ts';

const ARTICLE = [article, doubling, tail, secondDrain, capacity, mirrored, schema] as const;
const HURT = [lockOut, retry, impatient, bothVersions, badRelease, flashSale, cold, bobDies] as const;
const BALANCERS = [counter, twoBalancers, cookies, requestDrain, kubernetes, panic, herd] as const;
const ALL = [...ARTICLE, ...HURT, ...BALANCERS] as const;

export type LessonId = (typeof ALL)[number]['id'];
export type Lesson = AnyLesson<LessonId>;

/** Every lesson, in the order in which one learns. */
export const LESSONS: readonly Lesson[] = ALL;

/** The lesson whose scenario has that name. */
export function lessonNamed(name: string): Lesson | undefined {
  return LESSONS.find(({ run }) => run.scenario.name === name);
}
