import type { ReactNode } from 'react';
import type { FieldWords } from '../../../words/settings/fields/fieldWords.ts';
import { fieldWords } from '../../../words/settings/fields/index.ts';
import { ofEach } from '../../../words/settings/laterGroups.ts';
import { fieldLabel } from '../../../words/settings/values.ts';
import { CurveChart } from '../curve/CurveChart.tsx';
import { DensityPicture } from '../curve/DensityPicture.tsx';
import { EffectLine } from '../fields/EffectLine.tsx';
import { Field } from '../fields/Field.tsx';
import { Failures } from '../rows/Failures.tsx';
import { OneByOne } from '../rows/OneByOne.tsx';
import { Points } from '../rows/Points.tsx';
import { ServerCount } from '../rows/ServerCount.tsx';
import { CostNote, FencepostsNote, TimeoutNote } from './notes.tsx';
import { ProductNote } from './ProductNote.tsx';
import { SpreadField } from './SpreadField.tsx';

/** What stands for an item that is no field of its own. */
const PARTS: Record<string, ReactNode> = {
  '#spread': <SpreadField />,
  '#points': <Points />,
  '#servers': <ServerCount />,
  '#oneByOne': <OneByOne />,
  '#cost': <CostNote />,
  '#fenceposts': <FencepostsNote />,
  '#failures': <Failures />,
};

/** What stands under a field. */
const BELOW: Record<string, ReactNode> = {
  'traffic.sessionLength.distribution': <DensityPicture />,
  'traffic.curve.kind': <CurveChart />,
  'balancer.product': <ProductNote />,
  'balancer.drainTimeoutSeconds': <TimeoutNote />,
};

/** A field of the settings, or a part with more than one. */
export function Item({ item }: { item: string }) {
  return (
    PARTS[item] ?? (
      <Field path={item} words={wordsHere(item)}>
        <EffectLine path={item} />
        {BELOW[item]}
      </Field>
    )
  );
}

/** Fields that set every server at once say so. */
function wordsHere(path: string): FieldWords {
  return { label: fieldLabel(path), about: ofEach[path]?.about ?? fieldWords(path)?.about ?? '' };
}
