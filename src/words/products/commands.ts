import { part } from '../catalogue.ts';

const sources = part('runbookSources', {
  haproxy: 'HAProxy management guide, runtime API; run for real with HAProxy 2.6.12',
  nginx: 'nginx.org, ngx_http_upstream_module, “drain” (from 1.29.6); not run for real',
  nginxOlder: 'nginx.org, “map” and “upstream”; run for real with nginx 1.22.1',
  nginxPlus: 'NGINX Plus documentation, REST API, version 9; not run for real',
  apache: 'Apache httpd 2.4, mod_proxy_balancer; run for real with 2.4',
  arr: 'an excerpt of Microsoft TechNet ee683926, and the schema of ARR as people report it',
  alb: 'AWS documentation, target groups; not run for real',
  gcp: 'Google Cloud documentation, connection draining and instance groups; not run for real',
  gcpHealth: 'general knowledge of gcloud',
  azure: 'an excerpt of Microsoft’s documentation, and general knowledge of az',
  kubernetes: 'Kubernetes documentation, Deployments and pod termination; not run for real',
  envoy: 'Envoy documentation, administration interface and health status; not run for real',
  envoyFile: 'Envoy documentation, health status; that it is told by a file of endpoints is general knowledge',
  traefik: 'Traefik v3, weighted round robin; that the weights stand in a file is general knowledge',
  own: 'a command of your own',
});

/** Where a command was read. */
export type SourceName = keyof typeof sources;

const t = part('runbookTrust', {
  read: (source: string) => `Source: ${source}.`,
  unverified: (source: string) => `Not verified. Source: ${source}.`,
  own: 'Your own command.',
});

/** Where a command was read, and whether it was read there in full, or run for real. */
export function trustWords({ source, verified }: { source: SourceName; verified: boolean }): string {
  if (source === 'own') return t.own;
  return (verified ? t.read : t.unverified)(sources[source]);
}
