import { Drawn } from './Drawn.tsx';

/** A stage at a moment, with what is said of it. */
export type Picture = { canvas: HTMLCanvasElement; title: string; time: string; servers: string; hurt: string };

/** Stages beside each other, with their words below them. */
export function Pictures({ pictures, columns }: { pictures: readonly Picture[]; columns: 2 | 3 }) {
  return (
    <ol className="paper-pictures" data-columns={columns}>
      {pictures.map(({ canvas, title, time, servers, hurt }) => (
        <li key={title}>
          <Drawn picture={canvas} label={title} />
          <h3>
            {title} <time>{time}</time>
          </h3>
          <p>{servers}</p>
          {hurt && <p className="paper-hurt">{hurt}</p>}
        </li>
      ))}
    </ol>
  );
}
