import { Popover, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTexts } from '#i18n/use-texts.ts'

/** The address in a field, selected, for browsers that do not let a page copy. */
export function AddressByHand({ address, onClose }: { address: string; onClose: () => void }) {
  const { t } = useTexts()
  const titleId = useId()
  return (
    <Popover
      opened
      onChange={onClose}
      position="bottom-end"
      width={320}
      shadow="none"
      trapFocus
      hideDetached={false}
    >
      <Popover.Target>
        <span className="popover-anchor" aria-hidden="true" />
      </Popover.Target>
      <Popover.Dropdown aria-labelledby={titleId}>
        <TextInput
          label={t('address.by-hand')}
          labelProps={{ id: titleId }}
          value={address}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
