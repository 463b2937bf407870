import { useFact } from '../../../store/simulation/useSimulation.ts';
import { findWords } from '../../../words/settings/panel.ts';
import { found } from './find.ts';
import { Item } from './Item.tsx';
import { applies } from './relevance.ts';

/** So many are enough to choose from. */
const SHOWN = 6;

/** The settings that a search finds, ready to be set. */
export function Found({ query }: { query: string }) {
  const items = found(query);
  return (
    <div className="group-fields" aria-live="polite">
      {items.length === 0 && <p className="field-about">{findWords.nothing}</p>}
      {items.slice(0, SHOWN).map((item) => (
        <FoundItem key={item} item={item} />
      ))}
      {items.length > SHOWN && <p className="field-about">{findWords.more(items.length - SHOWN)}</p>}
    </div>
  );
}

function FoundItem({ item }: { item: string }) {
  const idle = useFact(({ next }) => !applies(next, item));
  return (
    <div>
      <Item item={item} />
      {idle && <p className="field-about">{findWords.idle}</p>}
    </div>
  );
}
