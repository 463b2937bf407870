import type { ProductName } from '../../engine/index.ts';
import { apache } from './apache.ts';
import { arrDisallowNew, arrGraceful, arrImmediate } from './arr.ts';
import { awsAlb } from './awsAlb.ts';
import { azureAppGateway } from './azureAppGateway.ts';
import { envoy } from './envoy.ts';
import { gcp } from './gcp.ts';
import { haproxyDrain, haproxyMaint, haproxyWeight0 } from './haproxy.ts';
import { kubernetes, traefikKubernetes } from './kubernetes.ts';
import { nginx } from './nginx.ts';
import { nginxPlus } from './nginxPlus.ts';
import type { Product } from './product.ts';
import { traefikWeight0 } from './traefik.ts';

/** Every product that servers can be drained with, by its name in a scenario. */
export const PRODUCTS: { readonly [P in Exclude<ProductName, 'none' | 'arrAvailable'>]: Product } = {
  haproxyDrain,
  haproxyMaint,
  haproxyWeight0,
  nginxDrain: nginx,
  nginxPlus,
  apacheDrain: apache,
  arrDisallowNew,
  arrGraceful,
  arrImmediate,
  awsAlb,
  gcp,
  azureAppGateway,
  kubernetesService: kubernetes,
  envoy,
  traefikKubernetes,
  traefikWeight0,
};
