/** Users per server over time. */
export function Timeline() {
  return <section aria-label="Timeline" className="panel" />;
}
