import { type ReactNode, Suspense } from 'react';
import { fieldWords } from '../../words/settings/fields/index.ts';
import { late } from '../kit/late.tsx';
import { EffectLine } from './fields/EffectLine.tsx';
import { Field } from './fields/Field.tsx';
import { Size } from './Size.tsx';

const TimeoutNote = late(() => import('./later.ts').then(({ TimeoutNote }) => TimeoutNote), { patient: true });

/** The six settings that matter most; what each is stands under it while it has the focus. */
export function MainFields() {
  return (
    <div className="main-fields">
      <MainField path="traffic.arrivalRate" />
      <MainField path="traffic.sessionLength.meanSeconds" />
      <Size />
      <MainField path="rollout.strategy" />
      <MainField path="balancer.product" />
      <MainField path="balancer.drainTimeoutSeconds">
        <Suspense>
          <TimeoutNote />
        </Suspense>
      </MainField>
    </div>
  );
}

function MainField({ path, children }: { path: string; children?: ReactNode }) {
  return (
    <Field path={path} words={fieldWords(path) ?? { label: path, about: '' }}>
      <EffectLine path={path} />
      {children}
    </Field>
  );
}
