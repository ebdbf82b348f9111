import { Button, Skeleton } from '@mantine/core'
import { CatchBoundary } from '@tanstack/react-router'
import {
  type ComponentProps,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { WithPageTexts } from '#i18n/page-texts.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import type { PartnershipPart } from './partnership-part.tsx'

/** Fetched beside its texts, not after them. */
const loadPart = () => import('./partnership-part.tsx')
const makePart = () => lazy(async () => ({ default: (await loadPart()).PartnershipPart }))

/** As high as the part with full lists, so that little moves when it comes. */
function PartSkeleton() {
  return (
    <div className="part-skeleton" aria-hidden>
      <Skeleton height={32} width="12rem" />
      <Skeleton className="figures-skeleton" />
      <Skeleton className="part-skeleton-lists" />
      <Skeleton height={420} />
    </div>
  )
}

/**
 * The part on partnerships in a file of its own, which no figure above it waits for and which may
 * fail by itself.
 *
 * @param props.children what stands below: it waits too, or it would jump
 */
export function LazyPartnerships({
  children,
  ...part
}: ComponentProps<typeof PartnershipPart> & { children: ReactNode }) {
  const { t } = useTexts()
  const [attempt, setAttempt] = useState(0)
  // A lazy component remembers its failure, so another try needs another one.
  // oxlint-disable-next-line react/exhaustive-deps
  const Part = useMemo(() => makePart(), [attempt])
  useEffect(() => {
    void loadPart().catch(() => undefined)
  }, [attempt])
  return (
    <CatchBoundary
      getResetKey={() => attempt}
      errorComponent={() => (
        <>
          <div className="card" role="alert">
            <p>{t('overview.part-failed')}</p>
            <Button size="compact-sm" variant="default" onClick={() => setAttempt(attempt + 1)}>
              {t('error.retry')}
            </Button>
          </div>
          {children}
        </>
      )}
    >
      <WithPageTexts page="parts" waiting={<PartSkeleton />}>
        <Suspense fallback={<PartSkeleton />}>
          <Part {...part} />
          {children}
        </Suspense>
      </WithPageTexts>
    </CatchBoundary>
  )
}
