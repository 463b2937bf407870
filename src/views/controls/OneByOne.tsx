import { useState } from 'react';
import { fieldFacts } from '../../engine/index.ts';
import { useFact } from '../../store/useSimulation.ts';
import { Cell } from './Cell.tsx';

const COLUMNS = [
  { key: 'capacity', title: 'holds' },
  { key: 'comfortable', title: 'comfortable' },
  { key: 'weight', title: 'weight' },
];

/** What each server holds, carries with ease and gets; drawn once it is opened, as there may be 200. */
export function OneByOne() {
  const [open, setOpen] = useState(false);
  const servers = useFact((state) => state.next.servers);
  return (
    <details className="each" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>One by one</summary>
      {open && (
        <table>
          <thead>
            <tr>
              <th scope="col">Server</th>
              {COLUMNS.map(({ key, title }) => (
                <th key={key} scope="col" title={fieldFacts(`servers.0.${key}`)?.about}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {servers.map(({ name }, i) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {COLUMNS.map(({ key }) => (
                  <td key={key}>
                    <Cell path={`servers.${i}.${key}`} whose={name} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
