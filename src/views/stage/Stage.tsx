/** The cluster: users as dots, the load balancer, the servers as vessels. */
export function Stage() {
  return <section aria-label="Stage" className="panel" />;
}
