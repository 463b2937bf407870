import type { ReactNode } from 'react';
import { useFact } from '../../store/simulation/useSimulation.ts';
import type { FieldWords } from '../../words/settings/fields/fieldWords.ts';
import { fieldWords } from '../../words/settings/fields/index.ts';
import { groupGist, groupTitle } from '../../words/settings/groups.ts';
import { ofEach } from '../../words/settings/laterGroups.ts';
import { fieldLabel } from '../../words/settings/values.ts';
import { CurveChart } from './curve/CurveChart.tsx';
import { Group } from './Group.tsx';
import { GROUPS, type Group as GroupOfFields } from './groups.ts';
import { CostNote, FencepostsNote, TimeoutNote } from './notes.tsx';
import { ProductNote } from './ProductNote.tsx';
import { Failures } from './rows/Failures.tsx';
import { OneByOne } from './rows/OneByOne.tsx';
import { Points } from './rows/Points.tsx';
import { ServerCount } from './rows/ServerCount.tsx';

const PARTS: Record<string, ReactNode> = {
  '#points': <Points />,
  '#servers': <ServerCount />,
  '#oneByOne': <OneByOne />,
  '#cost': <CostNote />,
  '#fenceposts': <FencepostsNote />,
  '#failures': <Failures />,
};

const BELOW: Record<string, ReactNode> = {
  'traffic.curve.kind': <CurveChart />,
  'balancer.product': <ProductNote />,
  'balancer.drainTimeoutSeconds': <TimeoutNote />,
};

/** The groups below the first. */
export function OtherGroups() {
  return GROUPS.map((group) => <OtherGroup key={group.name} group={group} />);
}

function OtherGroup({ group: { name, items, when } }: { group: GroupOfFields }) {
  const shown = useFact(({ next }) => when?.(next) ?? true);
  const gist = useFact(({ next }) => groupGist(name, next));
  if (!shown) return null;
  return <Group title={groupTitle(name)} gist={gist} items={items} parts={PARTS} below={BELOW} words={wordsHere} />;
}

/** Fields that set every server at once say so. */
function wordsHere(path: string): FieldWords {
  return { label: fieldLabel(path), about: ofEach[path]?.about ?? fieldWords(path)?.about ?? '' };
}
