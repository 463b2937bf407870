/** The switches of a balancer that a product sets. */
export type Switches = {
  affinityWhileDraining: boolean;
  drainTimeoutSeconds: number | null;
  onDrainTimeout: 'wait' | 'cut' | 'handOff';
  drainEnds: 'whenEmpty' | 'atDeadline';
  slowStartAfter: 'everyReturn' | 'crash' | 'never';
  panicThreshold: number;
  redispatch: boolean;
  equalConnections: 'alike' | 'byWeight';
  cookieGrainSeconds: number;
};
export type Switch = keyof Switches;

/** Where a cell of the table was read. */
export type Source =
  | 'haproxyGuide'
  | 'haproxyManual'
  | 'haproxyCode'
  | 'haproxyRun'
  | 'nginx'
  | 'nginxCode'
  | 'nginxPlus'
  | 'apache'
  | 'apacheRun'
  | 'arr'
  | 'alb'
  | 'albInferred'
  | 'albKeepAlive'
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

/** What is so unless a source says otherwise: nobody's documents say that they do not do something. */
const usual = {
  drainEnds: unverified('whenEmpty', 'generalKnowledge'),
  slowStartAfter: unverified('never', 'generalKnowledge'),
  panicThreshold: unverified(0, 'generalKnowledge'),
  redispatch: unverified(false, 'generalKnowledge'),
  equalConnections: unverified('alike', 'generalKnowledge'),
  cookieGrainSeconds: unverified(0, 'generalKnowledge'),
} satisfies Partial<Product>;

const withoutDeadline = (source: Source): Pick<Product, 'drainTimeoutSeconds' | 'onDrainTimeout'> => ({
  drainTimeoutSeconds: read(null, source),
  onDrainTimeout: read('wait', source),
});

const haproxy = {
  ...withoutDeadline('haproxyGuide'),
  ...usual,
  slowStartAfter: read('crash', 'haproxyRun'),
  redispatch: read(false, 'haproxyManual'),
  equalConnections: read('alike', 'haproxyCode'),
  cookieGrainSeconds: read(4, 'haproxyCode'),
} satisfies Partial<Product>;

const arr = {
  drainTimeoutSeconds: unverified(null, 'arr'),
  onDrainTimeout: unverified('wait', 'arr'),
  ...usual,
} satisfies Partial<Product>;

const nginx = {
  affinityWhileDraining: read(true, 'nginx'),
  ...withoutDeadline('nginx'),
  ...usual,
  slowStartAfter: read('crash', 'nginx'),
  redispatch: read(true, 'nginx'),
  equalConnections: read('byWeight', 'nginxCode'),
} satisfies Product;

/** How each product drains; from the products' own documents and code, and from runs of real ones. */
export const PRODUCTS = {
  haproxyDrain: { affinityWhileDraining: read(true, 'haproxyGuide'), ...haproxy },
  haproxyMaint: {
    affinityWhileDraining: read(false, 'haproxyRun'),
    ...haproxy,
    slowStartAfter: read('everyReturn', 'haproxyRun'),
  },
  haproxyWeight0: { affinityWhileDraining: read(true, 'haproxyRun'), ...haproxy },
  nginxDrain: nginx,
  nginxPlus: { ...nginx, affinityWhileDraining: read(true, 'nginxPlus') },
  apacheDrain: {
    affinityWhileDraining: read(true, 'apache'),
    ...withoutDeadline('apache'),
    ...usual,
    redispatch: read(true, 'apacheRun'),
    equalConnections: unverified('byWeight', 'generalKnowledge'),
  },
  arrDisallowNew: { affinityWhileDraining: unverified(true, 'arr'), ...arr },
  arrGraceful: { affinityWhileDraining: unverified(false, 'arr'), ...arr },
  arrImmediate: {
    affinityWhileDraining: unverified(false, 'arr'),
    ...arr,
    drainTimeoutSeconds: unverified(0, 'arr'),
    onDrainTimeout: unverified('cut', 'arr'),
  },
  arrAvailable: { affinityWhileDraining: unverified(true, 'arr'), ...arr },
  awsAlb: {
    affinityWhileDraining: unverified(false, 'albInferred'),
    drainTimeoutSeconds: read(300, 'alb'),
    onDrainTimeout: read('cut', 'alb'),
    ...usual,
    drainEnds: read('atDeadline', 'albKeepAlive'),
    slowStartAfter: read('everyReturn', 'alb'),
  },
  gcp: {
    affinityWhileDraining: unverified(false, 'gcp'),
    drainTimeoutSeconds: unverified(300, 'gcpRange'),
    onDrainTimeout: unverified('cut', 'gcp'),
    ...usual,
  },
  azureAppGateway: {
    affinityWhileDraining: unverified(true, 'azure'),
    drainTimeoutSeconds: unverified(300, 'azureRange'),
    onDrainTimeout: unverified('cut', 'azure'),
    ...usual,
  },
  kubernetesService: {
    affinityWhileDraining: read(false, 'kubernetes'),
    drainTimeoutSeconds: read(30, 'kubernetes'),
    onDrainTimeout: read('cut', 'kubernetes'),
    ...usual,
    slowStartAfter: read('never', 'kubernetes'),
  },
  envoy: {
    affinityWhileDraining: read(false, 'envoy'),
    drainTimeoutSeconds: unverified(null, 'envoyControlPlane'),
    onDrainTimeout: unverified('wait', 'envoy'),
    ...usual,
    slowStartAfter: read('everyReturn', 'envoy'),
    panicThreshold: read(0.5, 'envoy'),
  },
  traefikKubernetes: {
    affinityWhileDraining: read(true, 'traefik'),
    drainTimeoutSeconds: read(30, 'kubernetes'),
    onDrainTimeout: read('cut', 'kubernetes'),
    ...usual,
  },
  traefikWeight0: {
    affinityWhileDraining: read(false, 'traefik'),
    drainTimeoutSeconds: unverified(null, 'generalKnowledge'),
    onDrainTimeout: unverified('wait', 'generalKnowledge'),
    ...usual,
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
