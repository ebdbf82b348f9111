import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { accepts } from 'hono/accepts'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

type Encoding = 'br' | 'gzip'

/** Bytes; what is smaller fits into one packet anyway. */
const leastSize = 1024
/** Kept files are compressed once and harder. Levels beyond these cost much and save little. */
const level = { once: { br: 5, gzip: 6 }, kept: { br: 9, gzip: 9 } }

/**
 * Brotli or gzip for every text of a kilobyte or more. Hono's own middleware has no Brotli, and
 * nothing in it keeps a compressed file.
 *
 * @param isKept whether the answer to a path never changes, so that its compressed form is kept
 */
export function compression(isKept: (path: string) => boolean): MiddlewareHandler {
  const kept = new Map<string, Buffer<ArrayBuffer>>()
  return async (context, next) => {
    await next()
    const { res, req } = context
    const type = res.headers.get('Content-Type')
    if (res.body === null || req.method === 'HEAD' || res.headers.has('Content-Encoding')) return
    if (type === null || !COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type)) return
    if (!(res.headers.get('Vary') ?? '').includes('Accept-Encoding')) {
      res.headers.append('Vary', 'Accept-Encoding')
    }
    const encoding = wantedEncoding(context)
    if (encoding === null) return

    const keep = isKept(req.path) && res.status === 200
    const key = `${encoding} ${req.path}`
    const known = keep ? kept.get(key) : undefined
    if (known !== undefined) {
      await res.body.cancel()
      replaceBody(context, encoding, known)
      return
    }
    const plain = await res.arrayBuffer()
    if (plain.byteLength < leastSize) {
      context.res = new Response(plain, res)
      return
    }
    const packed = await compress(plain, encoding, level[keep ? 'kept' : 'once'][encoding])
    if (keep) kept.set(key, packed)
    replaceBody(context, encoding, packed)
  }
}

function wantedEncoding(context: Context): Encoding | null {
  const encoding = accepts(context, {
    header: 'Accept-Encoding',
    supports: ['br', 'gzip'],
    default: 'identity',
    // Brotli before gzip whatever the caller's order: browsers name both and prefer neither.
    match: (taken, { supports }) =>
      supports.find((supported) => takes(taken, supported)) ?? 'identity',
  })
  return encoding === 'br' || encoding === 'gzip' ? encoding : null
}

function takes(accepted: { type: string; q: number }[], encoding: string): boolean {
  const own = accepted.find(({ type }) => type.toLowerCase() === encoding)
  return (own ?? accepted.find(({ type }) => type === '*') ?? { q: 0 }).q > 0
}

async function compress(
  plain: ArrayBuffer,
  encoding: Encoding,
  quality: number,
): Promise<Buffer<ArrayBuffer>> {
  if (encoding === 'gzip') return toGzip(plain, { level: quality })
  return toBrotli(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
    },
  })
}

function replaceBody(context: Context, encoding: Encoding, body: Buffer<ArrayBuffer>): void {
  context.res = new Response(body, context.res)
  // Only now: Hono carries the headers of the answer before over to the new one.
  context.res.headers.set('Content-Encoding', encoding)
  context.res.headers.set('Content-Length', String(body.byteLength))
}
