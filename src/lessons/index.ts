export { attains, type Wanted, type WantedState, wantedState } from './lesson/goal.ts';
export {
  CHAPTERS,
  type Chapter,
  type ChoiceGuess,
  type Claim,
  type CurveGuess,
  type Fact,
  type Guess,
  type Hidden,
  type NumberGuess,
  type Seen,
  type Segment,
  type Unit,
} from './lesson/lesson.ts';
export { type Moment, momentReached, momentTick } from './lesson/moments.ts';
export { LESSONS, type Lesson, type LessonId, lessonNamed } from './lessons.ts';
export { type MeasureName, type Measures, measure } from './measures/measures.ts';
export { type Act, type LessonRun, type LessonTrace, playLesson } from './run/run.ts';
export { figureOf, isBorneOut, seeLesson } from './seen.ts';
