import { useState } from 'react';
import { useFact } from '../../../store/simulation/useSimulation.ts';
import { fieldWords } from '../../../words/settings/fields/index.ts';
import { groupWords } from '../../../words/settings/laterGroups.ts';
import { Cell } from './Cell.tsx';
import './rows.css';

const COLUMNS = ['capacity', 'comfortable', 'weight'] as const;

/** What each server holds, carries with ease and gets; drawn once it is opened, as there may be 200. */
export function OneByOne() {
  const [open, setOpen] = useState(false);
  const servers = useFact((state) => state.next.servers);
  return (
    <details className="each" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{groupWords.oneByOne}</summary>
      {open && (
        <table>
          <thead>
            <tr>
              <th scope="col">{groupWords.server}</th>
              {COLUMNS.map((key) => (
                <th key={key} scope="col" title={fieldWords(`servers.*.${key}`)?.about}>
                  {groupWords.columns[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {servers.map(({ name }, i) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {COLUMNS.map((key) => (
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
