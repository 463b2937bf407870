import type { Language } from '../../catalogue.ts';

const haproxy = 'en cookies maxidle; maxconn, och kön av anrop bakom den; option persist och force-persist';
const nginx = 'max_conns och dess kö; arbetsprocesser som räknar var för sig; att en ensam server aldrig tas för död';
const arr = 'vad den gör när en server dör, vilket inte lästes i dess dokumentation';

/** The load balancers, and where their behaviour and their commands were read. */
export const products: Language = {
  products: {
    none: 'Ingen särskild',
    haproxyDrain: 'HAProxy: state drain',
    haproxyMaint: 'HAProxy: state maint',
    haproxyWeight0: 'HAProxy: weight 0',
    nginxDrain: 'nginx: drain',
    nginxPlus: 'NGINX Plus: drain genom dess API',
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
    traefikKubernetes: 'Traefik på Kubernetes: fenced',
    traefikWeight0: 'Traefik: weight 0',
  },
  sources: {
    haproxyGuide: 'HAProxys handbok, ”set server … state”',
    haproxyManual: 'HAProxys konfigurationsmanual, ”option redispatch”: av om den inte slås på',
    haproxyCode: 'HAProxys källkod, lb_fwlc.c och http_ana.c',
    haproxyRun: 'mätt med HAProxy 2.6.12',
    nginx: 'nginx.org, ngx_http_upstream_module, ”drain” och ”sticky”',
    nginxPlus: 'NGINX Plus dokumentation, REST-API, ”drain”',
    nginxCode: 'nginx källkod, ngx_http_upstream_least_conn_module.c',
    apache: 'Apache httpd 2.4, mod_proxy_balancer, status N',
    apacheRun: 'mätt med Apache httpd 2.4: den byter server inom anropet',
    arr: 'Microsoft TechNet ee683926 (utdrag)',
    alb: 'AWS dokumentation, target group attributes, deregistration delay',
    albInferred: 'AWS dokumentation, target group attributes, deregistration delay: härlett',
    albKeepAlive:
      'Amazon ECS best practices, load balancer connection draining: vilande keep-alive-anslutningar räknas, och operatörer ser hela fördröjningen varje gång. AWS dokumentation, deregistration delay, säger att ett vilande mål är klart genast',
    gcp: 'Google Clouds dokumentation, connection draining (utdrag)',
    gcpRange: 'Google Clouds dokumentation, connection draining (utdrag): 0 till 3600 s',
    azure: 'Microsofts dokumentation, Application Gateway connection draining (utdrag)',
    azureRange: 'Microsofts dokumentation, Application Gateway connection draining (utdrag): 1 till 3600 s',
    kubernetes: 'Kubernetes dokumentation, pod termination och endpoint slices',
    envoy: 'Envoys dokumentation, health status DRAINING och panic threshold',
    envoyControlPlane: 'Envoys dokumentation, health status DRAINING och panic threshold: kontrollplanet bestämmer',
    traefik: 'Traefik v3, weighted round robin och fenced servers',
    generalKnowledge: 'allmän kunskap',
  },
  notModelled: {
    haproxyDrain: haproxy,
    haproxyMaint: `${haproxy}; on-marked-down shutdown-sessions, som avbryter pågående anrop`,
    haproxyWeight0: haproxy,
    nginxDrain: `${nginx}; att slow start är för NGINX Plus, och inte med slumpvis fördelning`,
    nginxPlus: `${nginx}; dess egna hälsokontroller; att slow start inte är med slumpvis fördelning`,
    apacheDrain:
      'nofailover; hot standby och reserver; att en medlem samlar kredit medan den töms (byrequests), och tar alla nya användare en stund när den är tillbaka',
    arrDisallowNew: arr,
    arrGraceful: arr,
    arrImmediate: arr,
    arrAvailable: arr,
    awsAlb:
      'att fördröjningens slut stänger anslutningar, så att den som inte har något pågående anrop flyttas, inte kastas ut; bindning till target group; att slow start och least outstanding requests utesluter varandra',
    gcp: 'de upp till 60 s efter tidsgränsen då maskinen fortfarande finns kvar; omförsök',
    azureAppGateway: 'att en medlem som en sond finner sjuk förlorar sina bundna användare, som en borttagen inte gör',
    kubernetesService:
      'bindning efter adress, där alla användare bakom en adress delar podd; trafik till poddar som avslutas när det inte finns andra',
    envoy:
      'override_host_status, med vilken bundna användare kan stanna; slow starts aggression; den gradvisa tömningen av listeners; att den av olika vikter gör round robin',
    traefikKubernetes: 'dess egna hälsokontroller, och dess egen nedstängning (graceTimeOut)',
    traefikWeight0:
      'dess egna hälsokontroller; att en fil inte kan ställa in den här vikten: den kommer från en annan provider',
  },
  runbookSources: {
    haproxy: 'HAProxys handbok, runtime API; kört på riktigt med HAProxy 2.6.12',
    nginx: 'nginx.org, ngx_http_upstream_module, ”drain” (från 1.29.6); inte kört på riktigt',
    nginxOlder: 'nginx.org, ”map” och ”upstream”; kört på riktigt med nginx 1.22.1',
    nginxPlus: 'NGINX Plus dokumentation, REST-API, version 9; inte kört på riktigt',
    apache: 'Apache httpd 2.4, mod_proxy_balancer; kört på riktigt med 2.4',
    arr: 'ett utdrag ur Microsoft TechNet ee683926, och ARR:s schema så som folk berättar om det',
    alb: 'AWS dokumentation, target groups; inte kört på riktigt',
    gcp: 'Google Clouds dokumentation, connection draining och instance groups; inte kört på riktigt',
    gcpHealth: 'allmän kunskap om gcloud',
    azure: 'ett utdrag ur Microsofts dokumentation, och allmän kunskap om az',
    kubernetes: 'Kubernetes dokumentation, Deployments och hur poddar avslutas; inte kört på riktigt',
    envoy: 'Envoys dokumentation, administrationsgränssnitt och health status; inte kört på riktigt',
    envoyFile: 'Envoys dokumentation, health status; att den får veta det av en fil är allmän kunskap',
    traefik: 'Traefik v3, weighted round robin; att vikterna står i en fil är allmän kunskap',
    own: 'ett eget kommando',
  },
};
