import { sheetWords } from '../../../words/plan/sheet.ts';
import { ColumnHeads } from '../../kit/ColumnHeads.tsx';
import { Foot } from '../../paper/Foot.tsx';
import { Heading } from '../../paper/Heading.tsx';
import { SHEET_WIDTH } from '../../paper/sheetWidth.ts';
import { CurvePicture } from '../timeout/CurvePicture.tsx';
import { PrintedRunbook } from './PrintedRunbook.tsx';
import type { PlanHandout } from './takeSheet.ts';

const CURVE = { width: SHEET_WIDTH, height: 190 };

/** The plan on one page: the answer first, then why, what else has to fit, and the way back into the page. */
export function PlanSheet({ sheet, scenario, curve, expected, isLink }: PlanHandout) {
  const { cluster, headline, second, tables, link } = sheet;
  return (
    <>
      <Heading title={sheetWords.title} facts={cluster} />
      <section className="paper-story">
        <p className="paper-narration">{headline}</p>
        <p>{second}</p>
      </section>
      {curve && (
        <section className="plan-curve plan-curve-printed">
          <CurvePicture size={CURVE} facts={curve} expected={expected} />
        </section>
      )}
      {tables.map(({ title, columns, rows }) => (
        <section key={title}>
          <h2>{title}</h2>
          <table className="paper-table">
            <ColumnHeads names={columns} />
            <tbody>
              {rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((text, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column
                    <td key={i}>{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <PrintedRunbook scenario={scenario} />
      <Foot kind="plan" link={link} isLink={isLink} />
    </>
  );
}
