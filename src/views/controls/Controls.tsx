import type { ReactNode } from 'react';
import { useFact } from '../../store/useSimulation.ts';
import { CurveChart } from './CurveChart.tsx';
import { DensityPicture } from './DensityPicture.tsx';
import { Failures } from './Failures.tsx';
import { Field } from './Field.tsx';
import { GROUPS, type Group } from './groups.ts';
import { Cost, Fenceposts, Load } from './notes.tsx';
import { OneByOne } from './OneByOne.tsx';
import { Points } from './Points.tsx';
import { ProductNote } from './ProductNote.tsx';
import { Servers } from './Servers.tsx';
import { SpreadField } from './SpreadField.tsx';
import { applies } from './when.ts';
import './controls.css';

/** Parts of a group with more than one field, or none. */
const PARTS: Record<string, ReactNode> = {
  '#load': <Load />,
  '#spread': <SpreadField />,
  '#points': <Points />,
  '#servers': <Servers />,
  '#oneByOne': <OneByOne />,
  '#cost': <Cost />,
  '#fenceposts': <Fenceposts />,
  '#failures': <Failures />,
};

/** What stands under a field. */
const BELOW: Record<string, ReactNode> = {
  'traffic.sessionLength.distribution': <DensityPicture />,
  'traffic.curve.kind': <CurveChart />,
  'balancer.product': <ProductNote />,
};

/** Fields that set every server at once. */
const OF_EACH: Record<string, { label: string; about: string }> = {
  'servers.*.capacity': {
    label: 'Capacity of each',
    about: 'The most users a server holds at once. Sets all servers.',
  },
  'servers.*.comfortable': {
    label: 'Comfortable load of each',
    about: 'Up to this share of its capacity a server answers fast; above it, everybody on it waits. Sets all servers.',
  },
  'servers.*.weight': {
    label: 'Weight of each',
    about: 'A server’s share of the new users, against the others’ weights. At 0 it gets none. Sets all servers.',
  },
};

/** Every field of the scenario, in groups; the two that matter most first. */
export function Controls() {
  return (
    <form className="controls" aria-label="Settings" onSubmit={(event) => event.preventDefault()}>
      {GROUPS.map((group, i) => (
        <GroupOfFields key={group.title} group={group} open={i === 0} />
      ))}
    </form>
  );
}

function GroupOfFields({ group, open }: { group: Group; open: boolean }) {
  const shown = useFact(({ next }) => group.when?.(next) ?? true);
  const gist = useFact(({ next }) => group.gist(next));
  if (!shown) return null;
  return (
    <details className="group" open={open}>
      <summary>
        {group.title} <span className="group-gist">{gist}</span>
      </summary>
      <div className="group-fields">
        {group.items.map((item) => (
          <Item key={item} item={item} />
        ))}
      </div>
    </details>
  );
}

function Item({ item }: { item: string }) {
  const shown = useFact(({ next }) => applies(next, item));
  if (!shown) return null;
  return (
    PARTS[item] ?? (
      <Field path={item} {...OF_EACH[item]}>
        {BELOW[item]}
      </Field>
    )
  );
}
