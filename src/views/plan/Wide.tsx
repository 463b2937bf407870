import type { ReactNode } from 'react';

/** What may be wider than there is room for, and then is moved sideways, by keys too. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="part-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
