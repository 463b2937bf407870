import type { PRODUCT_NAMES } from './productNames.ts';
import type { Scenario } from './scenario.ts';

type Balancer = Scenario['balancer'];
/** The switches that a product sets. */
export type Switch =
  | 'affinityWhileDraining'
  | 'drainTimeoutSeconds'
  | 'onDrainTimeout'
  | 'slowStartAfter'
  | 'panicThreshold';
/** One cell of the table: what the product does, where that was read, and whether it was read in full there. */
type Cell<T> = { value: T; source: string; verified: boolean };
export type Product = { [S in Switch]: Cell<Balancer[S]> };
export type ProductName = keyof typeof PRODUCT_NAMES;

/** Read in the source named. */
const read = <T>(value: T, source: string): Cell<T> => ({ value, source, verified: true });
/** Seen only in an excerpt, inferred, or general knowledge. */
const unverified = <T>(value: T, source: string): Cell<T> => ({ value, source, verified: false });

const HAPROXY = 'HAProxy management guide, “set server … state”';
const HAPROXY_RUN = 'measured with HAProxy 2.6.12';
const NGINX = 'nginx.org, ngx_http_upstream_module, “drain”';
const APACHE = 'Apache httpd 2.4, mod_proxy_balancer, status N';
const ARR = 'Microsoft TechNet ee683926 (excerpt)';
const ALB = 'AWS documentation, target group attributes, deregistration delay';
const GCP = 'Google Cloud documentation, connection draining (excerpt)';
const AZURE = 'Microsoft documentation, Application Gateway connection draining (excerpt)';
const KUBERNETES = 'Kubernetes documentation, pod termination and endpoint slices';
const ENVOY = 'Envoy documentation, health status DRAINING and panic threshold';
const TRAEFIK = 'Traefik v3, weighted round robin and fenced servers';
const NOT_DOCUMENTED = 'general knowledge';

const withoutDeadline = (source: string): Pick<Product, 'drainTimeoutSeconds' | 'onDrainTimeout'> => ({
  drainTimeoutSeconds: read(null, source),
  onDrainTimeout: read('wait', source),
});
const noPanic = (source: string): Pick<Product, 'panicThreshold'> => ({ panicThreshold: unverified(0, source) });
const plainReturn = { slowStartAfter: unverified('crash', NOT_DOCUMENTED) } satisfies Partial<Product>;

/** How each product drains; from the products' own documents and code, and from runs of real ones. */
export const PRODUCTS: Record<Exclude<ProductName, 'none'>, Product> = {
  haproxyDrain: {
    affinityWhileDraining: read(true, HAPROXY),
    ...withoutDeadline(HAPROXY),
    slowStartAfter: read('crash', HAPROXY_RUN),
    ...noPanic(NOT_DOCUMENTED),
  },
  haproxyMaint: {
    affinityWhileDraining: read(false, HAPROXY_RUN),
    ...withoutDeadline(HAPROXY),
    slowStartAfter: read('everyReturn', HAPROXY_RUN),
    ...noPanic(NOT_DOCUMENTED),
  },
  haproxyWeight0: {
    affinityWhileDraining: read(true, HAPROXY_RUN),
    ...withoutDeadline(HAPROXY),
    slowStartAfter: read('crash', HAPROXY_RUN),
    ...noPanic(NOT_DOCUMENTED),
  },
  nginxDrain: {
    affinityWhileDraining: read(true, NGINX),
    ...withoutDeadline(NGINX),
    slowStartAfter: read('crash', NGINX),
    ...noPanic(NOT_DOCUMENTED),
  },
  apacheDrain: {
    affinityWhileDraining: read(true, APACHE),
    ...withoutDeadline(APACHE),
    ...plainReturn,
    ...noPanic(NOT_DOCUMENTED),
  },
  arrDisallowNew: {
    affinityWhileDraining: unverified(true, ARR),
    drainTimeoutSeconds: unverified(null, ARR),
    onDrainTimeout: unverified('wait', ARR),
    ...plainReturn,
    ...noPanic(NOT_DOCUMENTED),
  },
  arrGraceful: {
    affinityWhileDraining: unverified(false, ARR),
    drainTimeoutSeconds: unverified(null, ARR),
    onDrainTimeout: unverified('wait', ARR),
    ...plainReturn,
    ...noPanic(NOT_DOCUMENTED),
  },
  arrImmediate: {
    affinityWhileDraining: unverified(false, ARR),
    drainTimeoutSeconds: unverified(0, ARR),
    onDrainTimeout: unverified('cut', ARR),
    ...plainReturn,
    ...noPanic(NOT_DOCUMENTED),
  },
  arrAvailable: {
    affinityWhileDraining: unverified(true, ARR),
    drainTimeoutSeconds: unverified(null, ARR),
    onDrainTimeout: unverified('wait', ARR),
    ...plainReturn,
    ...noPanic(NOT_DOCUMENTED),
  },
  awsAlb: {
    affinityWhileDraining: unverified(false, `${ALB}: inferred`),
    drainTimeoutSeconds: read(300, ALB),
    onDrainTimeout: read('cut', ALB),
    slowStartAfter: read('everyReturn', ALB),
    ...noPanic(NOT_DOCUMENTED),
  },
  gcp: {
    affinityWhileDraining: unverified(false, GCP),
    drainTimeoutSeconds: unverified(300, `${GCP}: 0 to 3,600 s`),
    onDrainTimeout: unverified('cut', GCP),
    ...plainReturn,
    ...noPanic(NOT_DOCUMENTED),
  },
  azureAppGateway: {
    affinityWhileDraining: unverified(true, AZURE),
    drainTimeoutSeconds: unverified(300, `${AZURE}: 1 to 3,600 s`),
    onDrainTimeout: unverified('cut', AZURE),
    ...plainReturn,
    ...noPanic(NOT_DOCUMENTED),
  },
  kubernetesService: {
    affinityWhileDraining: read(false, KUBERNETES),
    drainTimeoutSeconds: read(30, KUBERNETES),
    onDrainTimeout: read('cut', KUBERNETES),
    slowStartAfter: read('crash', KUBERNETES),
    ...noPanic(KUBERNETES),
  },
  envoy: {
    affinityWhileDraining: read(false, ENVOY),
    drainTimeoutSeconds: unverified(null, `${ENVOY}: the control plane decides`),
    onDrainTimeout: unverified('wait', ENVOY),
    slowStartAfter: read('everyReturn', ENVOY),
    panicThreshold: read(0.5, ENVOY),
  },
  traefikKubernetes: {
    affinityWhileDraining: read(true, TRAEFIK),
    drainTimeoutSeconds: read(30, KUBERNETES),
    onDrainTimeout: read('cut', KUBERNETES),
    ...plainReturn,
    ...noPanic(NOT_DOCUMENTED),
  },
  traefikWeight0: {
    affinityWhileDraining: read(false, TRAEFIK),
    drainTimeoutSeconds: unverified(null, NOT_DOCUMENTED),
    onDrainTimeout: unverified('wait', NOT_DOCUMENTED),
    ...plainReturn,
    ...noPanic(NOT_DOCUMENTED),
  },
};

/** The switches of a product, as fields of the scenario's balancer; none for `none` or for a name that no product has. */
export function switchesOf(name: unknown): Partial<Balancer> {
  const known = typeof name === 'string' && Object.hasOwn(PRODUCTS, name);
  const product = known ? PRODUCTS[name as keyof typeof PRODUCTS] : undefined;
  return Object.fromEntries(Object.entries(product ?? {}).map(([field, { value }]) => [field, value]));
}

/** Which switches of a scenario differ from what its product does. */
export function modifiedSwitches(balancer: Balancer): Switch[] {
  const standard = switchesOf(balancer.product);
  return (Object.keys(standard) as Switch[]).filter((field) => standard[field] !== balancer[field]);
}
