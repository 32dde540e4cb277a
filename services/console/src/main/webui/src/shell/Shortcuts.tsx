import { Kbd, Modal, Table } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'

const KEYS: [string, string][] = [
  ['Ctrl K, /', 'search'],
  ['j, k', 'rows'],
  ['o, Enter', 'open'],
  ['r', 'reply'],
  ['n', 'note'],
  ['m', 'macro'],
  ['a', 'assign'],
  ['s', 'status'],
  ['Ctrl Enter', 'send'],
  ['?', 'help'],
]

export function Shortcuts() {
  const { t } = useTranslation()
  const [open, { toggle, close }] = useDisclosure()
  useHotkeys([['shift+?', toggle], ['?', toggle]])
  return (
    <Modal opened={open} onClose={close} title={t('shortcuts.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Table>
        <Table.Tbody>
          {KEYS.map(([key, what]) => (
            <Table.Tr key={key}>
              <Table.Th scope="row">
                <Kbd>{key}</Kbd>
              </Table.Th>
              <Table.Td>{t(`shortcuts.${what}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
