/** The switches of a balancer that a product sets. */
export type Switches = {
  affinityWhileDraining: boolean;
  drainTimeoutSeconds: number | null;
  onDrainTimeout: 'wait' | 'cut' | 'handOff';
  slowStartAfter: 'everyReturn' | 'crash';
  panicThreshold: number;
};
export type Switch = keyof Switches;

/** Where a cell of the table was read. */
export type Source =
  | 'haproxyGuide'
  | 'haproxyRun'
  | 'nginx'
  | 'apache'
  | 'arr'
  | 'alb'
  | 'albInferred'
  | 'gcp'
  | 'gcpRange'
  | 'azure'
  | 'azureRange'
  | 'kubernetes'
  | 'envoy'
  | 'envoyControlPlane'
  | 'traefik'
  | 'generalKnowledge';

/** One cell of the table: what the product does, where that was read, and whether it was read in full there. */
type Cell<T> = { value: T; source: Source; verified: boolean };
export type Product = { [S in Switch]: Cell<Switches[S]> };

/** Read in the source named. */
const read = <T>(value: T, source: Source): Cell<T> => ({ value, source, verified: true });
/** Seen only in an excerpt, inferred, or general knowledge. */
const unverified = <T>(value: T, source: Source): Cell<T> => ({ value, source, verified: false });

const withoutDeadline = (source: Source): Pick<Product, 'drainTimeoutSeconds' | 'onDrainTimeout'> => ({
  drainTimeoutSeconds: read(null, source),
  onDrainTimeout: read('wait', source),
});
const noPanic = (source: Source): Pick<Product, 'panicThreshold'> => ({ panicThreshold: unverified(0, source) });
const plainReturn = { slowStartAfter: unverified('crash', 'generalKnowledge') } satisfies Partial<Product>;

/** How each product drains; from the products' own documents and code, and from runs of real ones. */
export const PRODUCTS = {
  haproxyDrain: {
    affinityWhileDraining: read(true, 'haproxyGuide'),
    ...withoutDeadline('haproxyGuide'),
    slowStartAfter: read('crash', 'haproxyRun'),
    ...noPanic('generalKnowledge'),
  },
  haproxyMaint: {
    affinityWhileDraining: read(false, 'haproxyRun'),
    ...withoutDeadline('haproxyGuide'),
    slowStartAfter: read('everyReturn', 'haproxyRun'),
    ...noPanic('generalKnowledge'),
  },
  haproxyWeight0: {
    affinityWhileDraining: read(true, 'haproxyRun'),
    ...withoutDeadline('haproxyGuide'),
    slowStartAfter: read('crash', 'haproxyRun'),
    ...noPanic('generalKnowledge'),
  },
  nginxDrain: {
    affinityWhileDraining: read(true, 'nginx'),
    ...withoutDeadline('nginx'),
    slowStartAfter: read('crash', 'nginx'),
    ...noPanic('generalKnowledge'),
  },
  apacheDrain: {
    affinityWhileDraining: read(true, 'apache'),
    ...withoutDeadline('apache'),
    ...plainReturn,
    ...noPanic('generalKnowledge'),
  },
  arrDisallowNew: {
    affinityWhileDraining: unverified(true, 'arr'),
    drainTimeoutSeconds: unverified(null, 'arr'),
    onDrainTimeout: unverified('wait', 'arr'),
    ...plainReturn,
    ...noPanic('generalKnowledge'),
  },
  arrGraceful: {
    affinityWhileDraining: unverified(false, 'arr'),
    drainTimeoutSeconds: unverified(null, 'arr'),
    onDrainTimeout: unverified('wait', 'arr'),
    ...plainReturn,
    ...noPanic('generalKnowledge'),
  },
  arrImmediate: {
    affinityWhileDraining: unverified(false, 'arr'),
    drainTimeoutSeconds: unverified(0, 'arr'),
    onDrainTimeout: unverified('cut', 'arr'),
    ...plainReturn,
    ...noPanic('generalKnowledge'),
  },
  arrAvailable: {
    affinityWhileDraining: unverified(true, 'arr'),
    drainTimeoutSeconds: unverified(null, 'arr'),
    onDrainTimeout: unverified('wait', 'arr'),
    ...plainReturn,
    ...noPanic('generalKnowledge'),
  },
  awsAlb: {
    affinityWhileDraining: unverified(false, 'albInferred'),
    drainTimeoutSeconds: read(300, 'alb'),
    onDrainTimeout: read('cut', 'alb'),
    slowStartAfter: read('everyReturn', 'alb'),
    ...noPanic('generalKnowledge'),
  },
  gcp: {
    affinityWhileDraining: unverified(false, 'gcp'),
    drainTimeoutSeconds: unverified(300, 'gcpRange'),
    onDrainTimeout: unverified('cut', 'gcp'),
    ...plainReturn,
    ...noPanic('generalKnowledge'),
  },
  azureAppGateway: {
    affinityWhileDraining: unverified(true, 'azure'),
    drainTimeoutSeconds: unverified(300, 'azureRange'),
    onDrainTimeout: unverified('cut', 'azure'),
    ...plainReturn,
    ...noPanic('generalKnowledge'),
  },
  kubernetesService: {
    affinityWhileDraining: read(false, 'kubernetes'),
    drainTimeoutSeconds: read(30, 'kubernetes'),
    onDrainTimeout: read('cut', 'kubernetes'),
    slowStartAfter: read('crash', 'kubernetes'),
    ...noPanic('kubernetes'),
  },
  envoy: {
    affinityWhileDraining: read(false, 'envoy'),
    drainTimeoutSeconds: unverified(null, 'envoyControlPlane'),
    onDrainTimeout: unverified('wait', 'envoy'),
    slowStartAfter: read('everyReturn', 'envoy'),
    panicThreshold: read(0.5, 'envoy'),
  },
  traefikKubernetes: {
    affinityWhileDraining: read(true, 'traefik'),
    drainTimeoutSeconds: read(30, 'kubernetes'),
    onDrainTimeout: read('cut', 'kubernetes'),
    ...plainReturn,
    ...noPanic('generalKnowledge'),
  },
  traefikWeight0: {
    affinityWhileDraining: read(false, 'traefik'),
    drainTimeoutSeconds: unverified(null, 'generalKnowledge'),
    onDrainTimeout: unverified('wait', 'generalKnowledge'),
    ...plainReturn,
    ...noPanic('generalKnowledge'),
  },
} satisfies Record<string, Product>;

export type ProductName = 'none' | keyof typeof PRODUCTS;

export const PRODUCT_NAMES = ['none', ...Object.keys(PRODUCTS)] as ['none', ...Exclude<ProductName, 'none'>[]];

/** The switches of a product, as fields of the scenario's balancer; none for `none` or for a name that no product has. */
export function switchesOf(name: unknown): Partial<Switches> {
  const known = typeof name === 'string' && Object.hasOwn(PRODUCTS, name);
  const product: Partial<Product> = known ? PRODUCTS[name as keyof typeof PRODUCTS] : {};
  return Object.fromEntries(Object.entries(product).map(([field, { value }]) => [field, value]));
}

/** Which switches of a scenario differ from what its product does. */
export function modifiedSwitches(balancer: Switches & { product: ProductName }): Switch[] {
  const standard = switchesOf(balancer.product);
  return (Object.keys(standard) as Switch[]).filter((field) => standard[field] !== balancer[field]);
}
