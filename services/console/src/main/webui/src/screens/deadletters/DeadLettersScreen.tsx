import { Button, Group, Modal, Stack, Table, Text, Textarea, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DeadLetter, deadLettersQuery, useRedrive } from '../../api/lists'
import { useMay } from '../../api/session'
import { Word } from '../../parts/Badges'
import { Choice } from '../../parts/Choice'
import { ProblemAlert } from '../../parts/Failed'
import { Listing } from '../../parts/Listing'
import { Time } from '../../parts/Time'

/** What could not be handled: read, repair, send again. */
export function DeadLettersScreen() {
  const { t } = useTranslation()
  const filter = useSearch({ strict: false }) as { status?: string }
  const navigate = useNavigate()
  const query = useInfiniteQuery(deadLettersQuery(filter))
  const [open, setOpen] = useState<DeadLetter>()
  return (
    <Stack gap="sm">
      <Title order={1} size="h3">
        {t('shell.deadLetters')}
      </Title>
      <Group align="end" className="no-print">
        <Choice
          label={t('ticket.status')}
          area="deadLetter"
          values={['open', 'redriven']}
          value={filter.status}
          onChange={(status) => void navigate({ to: '/dead-letters', search: { status } })}
        />
      </Group>
      <Listing query={query} area="deadLetters" columns={['service', 'topic', 'reason', 'status', 'failedAt', 'letter']}>
        {(letter) => (
          <Table.Tr key={letter.deadLetterId}>
            <Table.Td>{letter.service}</Table.Td>
            <Table.Td>{letter.topic}</Table.Td>
            <Table.Td>{letter.reason}</Table.Td>
            <Table.Td>
              <Word area="deadLetter" value={letter.status} />
            </Table.Td>
            <Table.Td>
              <Time at={letter.failedAt} short />
            </Table.Td>
            <Table.Td>
              <Button size="compact-xs" variant="default" onClick={() => setOpen(letter)}>
                {t('deadLetters.open')}
              </Button>
            </Table.Td>
          </Table.Tr>
        )}
      </Listing>
      {open && <Letter key={open.deadLetterId} letter={open} close={() => setOpen(undefined)} />}
    </Stack>
  )
}

function Letter({ letter, close }: { letter: DeadLetter; close: () => void }) {
  const { t } = useTranslation()
  const may = useMay('dead-letters:manage')
  const redrive = useRedrive()
  const [payload, setPayload] = useState(letter.payload ?? '')
  return (
    <Modal opened onClose={close} size="xl" title={`${letter.service}: ${letter.reason}`} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <Text size="sm" className="words">
          {letter.detail}
        </Text>
        <ProblemAlert error={redrive.error} />
        <Textarea
          label={t('deadLetters.payload')}
          description={may ? t('deadLetters.repair') : undefined}
          value={payload}
          readOnly={!may}
          onChange={(event) => setPayload(event.currentTarget.value)}
          autosize
          minRows={6}
          maxRows={20}
          styles={{ input: { fontFamily: 'monospace' } }}
        />
        <details>
          <summary>{t('deadLetters.stack')}</summary>
          <Text size="xs" ff="monospace" className="words">
            {letter.stack}
          </Text>
        </details>
        {may && (
          <Group>
            <Button
              loading={redrive.isPending}
              onClick={() => redrive.mutate({ letter, repaired: payload === letter.payload ? undefined : payload }, { onSuccess: close })}
            >
              {t('deadLetters.sendAgain')}
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  )
}
