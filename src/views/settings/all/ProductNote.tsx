import { modifiedSwitches, PRODUCTS, type Switch } from '../../../engine/index.ts';
import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { products } from '../../../words/products/names.ts';
import { notModelled, sources } from '../../../words/products/notes.ts';
import { modifiedWords, productWords } from '../../../words/settings/laterGroups.ts';
import { fieldLabel, valueWords } from '../../../words/settings/values.ts';
import './notes.css';

/** What the chosen product does, where each of it was read, and what has been changed since. */
export function ProductNote() {
  const simulation = useSimulation();
  const balancer = useFact(({ next }) => next.balancer);
  if (balancer.product === 'none') return null;
  const product = PRODUCTS[balancer.product];
  const modified = modifiedSwitches(balancer);
  const cells = Object.entries(product) as [Switch, (typeof product)[Switch]][];
  const unsure = cells.filter(([, { verified }]) => !verified).length;
  return (
    <div className="product">
      {modified.length > 0 && (
        <p className="product-modified" role="status">
          <b>{productWords.modified}</b>{' '}
          {productWords.changes(
            modified.map((field) => modifiedWords(field, balancer[field], product[field].value)).join('; '),
          )}{' '}
          <button type="button" onClick={() => simulation.change('balancer.product', balancer.product)}>
            {productWords.reset}
          </button>
        </p>
      )}
      <details>
        <summary>
          {productWords.sets(products[balancer.product])}
          {unsure > 0 && <span className="unsure"> {productWords.unverifiedCells(unsure)}</span>}
        </summary>
        <dl>
          {cells.map(([field, { value, source, verified }]) => (
            <div key={field}>
              <dt>{fieldLabel(`balancer.${field}`)}</dt>
              <dd>
                {valueWords(`balancer.${field}`, value)}
                {!verified && <span className="unsure"> {productWords.unverified}</span>}
                <small>{sources[source]}</small>
              </dd>
            </div>
          ))}
        </dl>
        <p>{productWords.notModelled(notModelled[balancer.product])}</p>
      </details>
    </div>
  );
}
