import { Button } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { type ReactNode, useId, useRef } from 'react'
import { useTexts } from '#i18n/use-texts.ts'

/** The facets of a phone: a drawer of the browser's own dialog, which keeps focus and Esc right. */
export function FacetDrawer(props: { chosen: number; total: number; children: ReactNode }) {
  const { chosen, total, children } = props
  const { t, formats } = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFilter size={18} aria-hidden />}
        onClick={() => dialog.current?.showModal()}
      >
        {chosen === 0
          ? t('partnerships.filters')
          : t('partnerships.filters-chosen', { number: formats.count(chosen) })}
      </Button>
      <dialog ref={dialog} className="facet-drawer" aria-labelledby={titleId}>
        <h2 id={titleId}>{t('partnerships.filters')}</h2>
        <div className="facet-drawer-body">{children}</div>
        <Button fullWidth onClick={() => dialog.current?.close()}>
          {t('partnerships.show', { count: total })}
        </Button>
      </dialog>
    </>
  )
}
