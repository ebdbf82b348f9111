import { ActionIcon } from '@mantine/core'
import { IconCheck, IconLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
import { metaQueries } from '#api/meta-queries.ts'
import { useTexts } from '#i18n/use-texts.ts'

const AddressByHand = lazy(async () => ({
  default: (await import('./address-by-hand.tsx')).AddressByHand,
}))

/** How long the button says that the address was copied. */
const saidForMs = 2500

/**
 * Copies the address with everything that is otherwise a default of this reader or this server, so
 * that another person sees the same. Where the browser does not let pages copy (no https), the
 * address is shown to be copied by hand.
 */
export function CopyAddress() {
  const { t, language } = useTexts()
  const router = useRouter()
  const { data: meta } = useQuery(metaQueries.meta())
  const [copied, setCopied] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const [byHand, setByHand] = useState<string | null>(null)

  function wholeAddress(): string {
    const { href } = router.buildLocation({
      to: '.',
      search: (now) => ({ place: meta?.defaultPlace ?? undefined, ...now, lang: language }),
      hash: true,
    })
    return new URL(router.history.createHref(href), window.location.href).href
  }

  async function copy(): Promise<void> {
    const address = wholeAddress()
    try {
      await navigator.clipboard.writeText(address)
      setCopied(true)
      setTimeout(() => setCopied(false), saidForMs)
    } catch {
      setByHand(address)
    }
  }

  const close = () => {
    setByHand(null)
    button.current?.focus()
  }
  const Icon = copied ? IconCheck : IconLink
  const label = copied ? t('address.copied') : t('address.copy')
  return (
    <span className="copy-address">
      <ActionIcon
        ref={button}
        variant="subtle"
        color="gray"
        size={40}
        aria-label={label}
        title={label}
        onClick={() => void copy()}
      >
        <Icon size={20} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
      {byHand !== null && (
        <Suspense fallback={null}>
          <AddressByHand address={byHand} onClose={close} />
        </Suspense>
      )}
      <output className="visually-hidden">{copied ? t('address.copied') : ''}</output>
    </span>
  )
}
