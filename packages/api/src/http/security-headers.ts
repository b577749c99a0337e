import { secureHeaders } from 'hono/secure-headers';

/**
 * Headers of every response. Nothing is loaded from elsewhere; workers come from this server or a blob of its pages; style attributes are allowed because
 * chart tooltips are written with them. WebAssembly may be compiled, because the solver of hub siting is (docs/adr/0003-siting-solver.md); scripts from text may not. No Strict-Transport-Security: whoever adds TLS in front decides that.
 */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    workerSrc: ["'self'", 'blob:'],
    styleSrc: ["'self'"],
    styleSrcAttr: ["'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
});
