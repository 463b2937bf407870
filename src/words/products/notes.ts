import type { PRODUCTS, Source } from '../../engine/index.ts';
import { part } from '../catalogue.ts';

/** Where a product's behaviour was read. */
export const sources = part('sources', {
  haproxyGuide: 'HAProxy management guide, “set server … state”',
  haproxyManual: 'HAProxy configuration manual, “option redispatch”: off unless it is set',
  haproxyCode: 'HAProxy source code, lb_fwlc.c and http_ana.c',
  haproxyRun: 'measured with HAProxy 2.6.12',
  nginx: 'nginx.org, ngx_http_upstream_module, “drain” and “sticky”',
  nginxCode: 'nginx source code, ngx_http_upstream_least_conn_module.c',
  nginxPlus: 'NGINX Plus documentation, REST API, “drain”',
  apache: 'Apache httpd 2.4, mod_proxy_balancer, status N',
  apacheRun: 'measured with Apache httpd 2.4: it fails over within the request',
  arr: 'Microsoft TechNet ee683926 (excerpt)',
  alb: 'AWS documentation, target group attributes, deregistration delay',
  albInferred: 'AWS documentation, target group attributes, deregistration delay: inferred',
  albKeepAlive:
    'Amazon ECS best practices, load balancer connection draining: idle keep-alive connections count, and operators see the whole delay each time. AWS documentation, deregistration delay, says that an idle target is done at once',
  gcp: 'Google Cloud documentation, connection draining (excerpt)',
  gcpRange: 'Google Cloud documentation, connection draining (excerpt): 0 to 3,600 s',
  azure: 'Microsoft documentation, Application Gateway connection draining (excerpt)',
  azureRange: 'Microsoft documentation, Application Gateway connection draining (excerpt): 1 to 3,600 s',
  kubernetes: 'Kubernetes documentation, pod termination and endpoint slices',
  envoy: 'Envoy documentation, health status DRAINING and panic threshold',
  envoyControlPlane: 'Envoy documentation, health status DRAINING and panic threshold: the control plane decides',
  traefik: 'Traefik v3, weighted round robin and fenced servers',
  generalKnowledge: 'general knowledge',
} satisfies Record<Source, string>);

const haproxy = 'a cookie’s maxidle; maxconn, and the queue of requests behind it; option persist and force-persist';
const nginx =
  'max_conns and its queue; workers that count each for itself; that a lone server is never taken to be dead';
const arr = 'what it does when a server dies, of which its documentation was not read';

/** What each product does that a run of it does not show. */
export const notModelled = part('notModelled', {
  haproxyDrain: haproxy,
  haproxyMaint: `${haproxy}; on-marked-down shutdown-sessions, which cuts the requests in flight`,
  haproxyWeight0: haproxy,
  nginxDrain: `${nginx}; that slow start is for NGINX Plus, and not with random routing`,
  nginxPlus: `${nginx}; its own health checks; that slow start is not with random routing`,
  apacheDrain:
    'nofailover; hot standbys and spares; that a member collects credit while it drains (byrequests), and takes all new users for a while when it is back',
  arrDisallowNew: arr,
  arrGraceful: arr,
  arrImmediate: arr,
  arrAvailable: arr,
  awsAlb:
    'that the end of the delay closes connections, so that whoever has no request in flight is moved, not cut off; stickiness by target group; that slow start and least outstanding requests exclude each other',
  gcp: 'the up to 60 s after the timeout in which the machine is still there; retries',
  azureAppGateway: 'that a member which a probe finds unhealthy loses its bound users, as a removed one does not',
  kubernetesService:
    'affinity by address, under which all users behind one address share a pod; traffic to terminating pods when there are no others',
  envoy:
    'override_host_status, by which bound users can stay; the aggression of slow start; the gradual drain of listeners; that of unequal weights it makes a round robin',
  traefikKubernetes: 'its own health checks, and its own shutdown (graceTimeOut)',
  traefikWeight0: 'its own health checks; that a file can’t set this weight: it comes from another provider',
} satisfies Record<keyof typeof PRODUCTS, string>);
