/** What a page may load and do, as response headers that every host sends alike. */

/**
 * Nothing is allowed but what is named here. Two allowances are wider than `'self'`, both for styles only:
 * - `style-src-attr 'unsafe-inline'`: positions of chips, rows and popovers are set as style attributes;
 * - `style-src-elem 'unsafe-inline'`: the code editor writes its theme into <style> elements at run time.
 * `img-src data:` is for the code editor's icons, which stand in its style sheet.
 * `sockets` are the WebSocket origins of a server host; a desktop page has none.
 */
export function contentPolicy(sockets: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-elem 'self' 'unsafe-inline'",
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "worker-src 'self'",
    `connect-src ${["'self'", ...sockets].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Headers for every answer of a host. */
export function pageHeaders(sockets: readonly string[] = []): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(sockets),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
  }
}

/** `Cache-Control` for a page file. */
export const cacheControl = (immutable: boolean): string => (immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
