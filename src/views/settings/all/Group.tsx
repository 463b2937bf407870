import { useFact } from '../../../store/simulation/useSimulation.ts';
import { groupGist, groupTitle } from '../../../words/settings/groups.ts';
import type { Group as GroupOfFields } from './groups.ts';
import { Item } from './Item.tsx';
import { applies } from './relevance.ts';

/** Fields that belong together, of which those that mean nothing in the scenario are left out; one group is open at a time. */
export function Group({ group: { name, items, when } }: { group: GroupOfFields }) {
  const shown = useFact(({ next }) => when?.(next) ?? true);
  const gist = useFact(({ next }) => groupGist(name, next));
  if (!shown) return null;
  return (
    <details className="group" name="settings">
      <summary>
        {groupTitle(name)} <span className="group-gist">{gist}</span>
      </summary>
      <div className="group-fields">
        {items.map((item) => (
          <Relevant key={item} item={item} />
        ))}
      </div>
    </details>
  );
}

function Relevant({ item }: { item: string }) {
  const shown = useFact(({ next }) => applies(next, item));
  return shown && <Item item={item} />;
}
