/** The plan as steps, and what the current one is about. */
export function PhaseTrack() {
  return <section aria-label="Phase track" className="panel" />;
}
