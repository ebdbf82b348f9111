import { secureHeaders } from 'hono/secure-headers'

const common = {
  // The transport belongs to the operator's proxy, which knows whether the whole domain has TLS.
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  permissionsPolicy: {
    camera: [],
    microphone: [],
    geolocation: [],
    payment: [],
    usb: [],
    accelerometer: [],
    gyroscope: [],
    magnetometer: [],
  },
}

/** For answers that are no pages: nothing may be loaded from them and nothing may frame them. */
export function apiSecurityHeaders() {
  return secureHeaders({
    ...common,
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  })
}

/**
 * What the app's page may load: its own files and nothing inline. Mantine puts style elements into a
 * page unless told otherwise; the app tells it otherwise, so styles need no exception either.
 */
export const pagePolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
}

/** For the app's page and files. A header that an answer has already is kept. */
export function pageSecurityHeaders() {
  return secureHeaders({
    ...common,
    overwrite: false,
    contentSecurityPolicy: { ...pagePolicy, frameAncestors: ["'none'"] },
  })
}
