import type { ProductName } from '../../engine/index.ts';
import { runbookPage as t } from '../../words/runbook/page.ts';
import { ColumnHeads } from '../kit/ColumnHeads.tsx';
import { NameField } from './NameField.tsx';
import type { Book } from './useBook.ts';

const COMMANDS = ['update', 'test', 'restore', 'left'] as const;

/** All that is somebody’s own in the commands: names, addresses, and commands of one’s own. */
export function NamesForm({ book, faults, typed }: Book) {
  const { product, names, called } = book;
  const field = (path: string, label: string, value: string, labelled = true) => (
    <NameField
      key={path}
      product={product}
      field={path}
      label={label}
      labelled={labelled}
      value={typed[path] ?? value}
      fault={faults[path]}
    />
  );
  const pods = isOfPods(product);
  return (
    <details className="runbook-names">
      <summary>{t.names}</summary>
      <p className="part-note">{t.namesAbout}</p>
      <div className="runbook-fields">
        {field('host', t.fields.host, names.host)}
        {Object.entries(names.settings).map(([key, value]) => field(`settings.${key}`, t.fields[key], value))}
      </div>
      {!pods && (
        <>
          <div className="runbook-fields">
            {COMMANDS.map((command) => field(command, t.fields[command], names[command]))}
          </div>
          <div className="runbook-servers">
            <table>
              <ColumnHeads names={[t.server, t.fields.name, t.fields.address]} />
              <tbody>
                {names.servers.map((server, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: servers are told apart by their place
                  <tr key={i}>
                    <th scope="row">{called[i]}</th>
                    {(['name', 'address'] as const).map((key) => (
                      <td key={key}>
                        {field(`servers.${i}.${key}`, t.ofServer(t.fields[key], called[i]), server[key], false)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </details>
  );
}

const isOfPods = (product: ProductName): boolean => product === 'kubernetesService' || product === 'traefikKubernetes';
