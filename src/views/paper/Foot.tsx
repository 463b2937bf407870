import type { ReactNode } from 'react';
import { printWords } from '../../words/share/print.ts';
import { qrCode } from './qrCode.ts';

/** What is printed of a link. */
type Props = {
  kind: 'run' | 'comparison' | 'lesson' | 'plan';
  /** A whole URL, or why there is none. */
  link: string;
  isLink: boolean;
  /** What stands above the address. */
  children?: ReactNode;
};

/** The way back into the page: the link as a QR code, and as an address. */
export function Foot({ kind, link, isLink, children }: Props) {
  const code = isLink ? qrCode(link) : null;
  return (
    <footer className="paper-foot">
      {code && (
        <svg className="paper-code" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={printWords.code}>
          <path d={code.path} />
        </svg>
      )}
      <div>
        {children}
        <h2>{printWords.open[kind]}</h2>
        <p className="paper-address">{isLink && !code ? printWords.tooLong(link.length) : link}</p>
      </div>
    </footer>
  );
}
