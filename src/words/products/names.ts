import type { ProductName } from '../../engine/index.ts';
import { part } from '../catalogue.ts';

/** What each load balancer is called. */
export const products = part('products', {
  none: 'None in particular',
  haproxyDrain: 'HAProxy: state drain',
  haproxyMaint: 'HAProxy: state maint',
  haproxyWeight0: 'HAProxy: weight 0',
  nginxDrain: 'nginx: drain',
  nginxPlus: 'NGINX Plus: drain by its API',
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
