import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, CDPSession } from '@playwright/test'
import * as z from 'zod'

/**
 * A page that nobody listens to. The test driver has its pages report every request and every script,
 * and gathers for each where in the sources it began: up to half of what a page is then blocked for is
 * not what a visitor meets. So the pages that are measured are opened, asked and pressed here.
 */
export type BarePage = {
  goto(url: string): Promise<void>
  /** @returns the value of an expression, which must be one that JSON can carry */
  ask(expression: string): Promise<unknown>
  /** Waits until an expression is true; throws after half a minute. */
  until(expression: string): Promise<void>
  /** Presses the middle of the first element of a selector whose text fits. */
  press(selector: string, text: RegExp): Promise<void>
  escape(): Promise<void>
  close(): Promise<void>
}

const size = { width: 1280, height: 800 }
/** Milliseconds until the browser is done with its own window, which a visitor's has been for long. */
const windowOpens = 2500
const between = 500
const longest = 30_000

const replySchema = z.object({
  id: z.int(),
  result: z.optional(z.unknown()),
  error: z.optional(z.object({ message: z.string() })),
})
const valueSchema = z.object({
  result: z.object({ value: z.optional(z.unknown()) }),
  exceptionDetails: z.optional(z.unknown()),
})
const spotSchema = z.nullable(z.tuple([z.number(), z.number()]))

type Send = (method: string, params?: object) => Promise<unknown>

/** Speaks to one target over the browser's own session. */
function talk(root: CDPSession, sessionId: string): Send {
  let last = 0
  return async (method, params = {}) => {
    last += 1
    const id = last
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const hear = (event: { sessionId: string; message: string }) => {
      if (event.sessionId !== sessionId) return
      const reply = replySchema.safeParse(JSON.parse(event.message))
      if (!reply.success || reply.data.id !== id) return
      root.off('Target.receivedMessageFromTarget', hear)
      const { error, result } = reply.data
      if (error === undefined) resolve(result)
      else reject(new Error(`${method}: ${error.message}`))
    }
    root.on('Target.receivedMessageFromTarget', hear)
    const message = JSON.stringify({ id, method, params })
    await root.send('Target.sendMessageToTarget', { sessionId, message })
    return promise
  }
}

/**
 * @param script runs in the page before anything else
 * @param slowDown how many times slower its processor is
 */
export async function openBarePage(
  browser: Browser,
  script: string,
  slowDown: number,
): Promise<BarePage> {
  const root = await browser.newBrowserCDPSession()
  const { browserContextId } = await root.send('Target.createBrowserContext')
  const { targetId } = await root.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    ...size,
  })
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false })
  const send = talk(root, sessionId)
  await wait(windowOpens)
  await send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false })
  await send('Page.enable')
  await send('Page.addScriptToEvaluateOnNewDocument', { source: script })
  await send('Emulation.setCPUThrottlingRate', { rate: slowDown })

  async function ask(expression: string): Promise<unknown> {
    const answer = valueSchema.parse(
      await send('Runtime.evaluate', { expression, returnByValue: true }),
    )
    if (answer.exceptionDetails !== undefined)
      throw new Error(`${expression}: ${JSON.stringify(answer.exceptionDetails)}`)
    return answer.result.value
  }

  async function until(expression: string): Promise<void> {
    for (let waited = 0; waited < longest; waited += between) {
      if ((await ask(expression)) === true) return
      await wait(between)
    }
    throw new Error(`Not within ${longest / 1000} s: ${expression}`)
  }

  return {
    ask,
    until,
    async goto(url) {
      await send('Page.navigate', { url })
    },
    async press(selector, text) {
      const spot = spotSchema.parse(
        await ask(`(() => {
          const found = [...document.querySelectorAll(${JSON.stringify(selector)})]
            .find((element) => ${String(text)}.test(element.textContent))
          found?.scrollIntoView({ block: 'nearest' })
          const box = found?.getBoundingClientRect()
          return box === undefined ? null : [box.x + box.width / 2, box.y + box.height / 2]
        })()`),
      )
      if (spot === null) throw new Error(`Nothing to press: ${selector} ${String(text)}`)
      const [x, y] = spot
      const mouse = { x, y, button: 'left', clickCount: 1 }
      await send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y })
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse })
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse })
    },
    async escape() {
      const key = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 }
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    },
    async close() {
      await root.send('Target.disposeBrowserContext', { browserContextId })
      await root.detach()
    },
  }
}
