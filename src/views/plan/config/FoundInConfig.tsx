import type { Reading } from '../../../config/index.ts';
import { backendWords, configWords, foundWords, ignoredOf, setWords, whyWords } from '../../../words/plan/config.ts';
import { count, counted } from '../../../words/quantities.ts';
import { ColumnHeads } from '../../kit/ColumnHeads.tsx';

type Props = { reading: Reading; chosen: number; onChoose(backend: number): void };

/** What a configuration says of the cluster, line by line, and which lines said nothing. */
export function FoundInConfig({ reading, chosen, onChoose }: Props) {
  const { format, backends } = reading;
  const backend = backends[chosen];
  const ignored = ignoredOf(reading, backend);
  const names = (backend.scenario?.servers ?? []).map((server) => String((server as { name?: string }).name ?? ''));
  return (
    <>
      {backends.length > 1 && (
        <label>
          {configWords.backend}{' '}
          <select value={chosen} onChange={({ target }) => onChoose(Number(target.value))}>
            {backends.map((each, i) => (
              <option key={`${each.name} ${each.line}`} value={i}>
                {backendWords(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      {format && <p className="config-found">{foundWords(format, backend)}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="config-lines" tabIndex={0} aria-label={configWords.understood}>
        <table>
          <caption className="hidden-visually">{configWords.understoodCaption}</caption>
          <ColumnHeads names={[configWords.line, configWords.says, configWords.sets]} />
          <tbody>
            {backend.understood.map((one) => (
              <tr key={`${one.line} ${one.field}`}>
                <td>{count(one.line)}</td>
                <td>
                  <code>{one.text}</code>
                </td>
                <td>
                  {setWords(one, names)}
                  {one.caveat && <small>{configWords.caveats[one.caveat]}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {ignored.length > 0 && (
        <details>
          <summary>{configWords.ignored(counted(ignored.length, 'line'))}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
          <section className="config-lines" tabIndex={0} aria-label={configWords.ignoredCaption}>
            <table>
              <caption className="hidden-visually">{configWords.ignoredCaption}</caption>
              <ColumnHeads names={[configWords.line, configWords.says, configWords.why]} />
              <tbody>
                {ignored.map((one, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a list that does not change
                  <tr key={i}>
                    <td>{count(one.line)}</td>
                    <td>
                      <code>{one.text}</code>
                    </td>
                    <td>{whyWords(one)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      )}
    </>
  );
}
