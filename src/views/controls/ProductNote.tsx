import { fieldFacts, modifiedSwitches, PRODUCTS, type Switch } from '../../engine/index.ts';
import { optionWords } from '../../store/optionWords.ts';
import { useFact, useSimulation } from '../../store/useSimulation.ts';
import { valueWords } from './valueWords.ts';

const pathOf = (name: Switch) => `balancer.${name}`;
const labelOf = (name: Switch) => fieldFacts(pathOf(name))?.label ?? name;

/** What the chosen product does, where each of it was read, and what has been changed since. */
export function ProductNote() {
  const simulation = useSimulation();
  const balancer = useFact(({ next }) => next.balancer);
  if (balancer.product === 'none') return null;
  const product = PRODUCTS[balancer.product];
  const modified = modifiedSwitches(balancer);
  const cells = Object.entries(product) as [Switch, (typeof product)[Switch]][];
  const unsure = cells.filter(([, { verified }]) => !verified).length;
  const name = optionWords('balancer.product', balancer.product);
  return (
    <div className="product">
      {modified.length > 0 && (
        <p className="product-modified" role="status">
          <b>Modified:</b>{' '}
          {modified
            .map(
              (field) =>
                `${labelOf(field)} is ${lower(valueWords(pathOf(field), balancer[field]))} instead of ${lower(valueWords(pathOf(field), product[field].value))}`,
            )
            .join('; ')}
          .{' '}
          <button type="button" onClick={() => simulation.change('balancer.product', balancer.product)}>
            Reset
          </button>
        </p>
      )}
      <details>
        <summary>
          What {name} sets{unsure > 0 && <span className="unsure"> {unsure} unverified</span>}
        </summary>
        <dl>
          {cells.map(([field, { value, source, verified }]) => (
            <div key={field}>
              <dt>{labelOf(field)}</dt>
              <dd>
                {valueWords(pathOf(field), value)}
                {!verified && <span className="unsure"> unverified</span>}
                <small>{source}</small>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

const lower = (words: string) => (words === '' ? words : words[0].toLowerCase() + words.slice(1));
