import type { ProductName, Source } from '../../engine/index.ts';
import { part } from '../catalogue.ts';

/** What each load balancer is called. */
export const products = part('products', {
  none: 'None in particular',
  haproxyDrain: 'HAProxy: state drain',
  haproxyMaint: 'HAProxy: state maint',
  haproxyWeight0: 'HAProxy: weight 0',
  nginxDrain: 'nginx: drain',
  apacheDrain: 'Apache httpd: +N (drain)',
  arrDisallowNew: 'IIS ARR: disallow new connections',
  arrGraceful: 'IIS ARR: unavailable gracefully',
  arrImmediate: 'IIS ARR: unavailable immediately',
  arrAvailable: 'IIS ARR: available',
  awsAlb: 'AWS ALB: deregistration',
  gcp: 'Google Cloud: connection draining',
  azureAppGateway: 'Azure Application Gateway',
  kubernetesService: 'Kubernetes Service',
  envoy: 'Envoy: EDS DRAINING',
  traefikKubernetes: 'Traefik on Kubernetes: fenced',
  traefikWeight0: 'Traefik: weight 0',
} satisfies Record<ProductName, string>);

/** Where a product's behaviour was read. */
export const sources = part('sources', {
  haproxyGuide: 'HAProxy management guide, “set server … state”',
  haproxyRun: 'measured with HAProxy 2.6.12',
  nginx: 'nginx.org, ngx_http_upstream_module, “drain”',
  apache: 'Apache httpd 2.4, mod_proxy_balancer, status N',
  arr: 'Microsoft TechNet ee683926 (excerpt)',
  alb: 'AWS documentation, target group attributes, deregistration delay',
  albInferred: 'AWS documentation, target group attributes, deregistration delay: inferred',
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
