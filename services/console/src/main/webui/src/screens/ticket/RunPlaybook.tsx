import { Alert, Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Playbook, playbooksForQuery, settles, useRun } from '../../api/playbooks'
import type { Ticket } from '../../api/tickets'
import { ProblemAlert } from '../../parts/Failed'
import { PlayedSteps } from '../../parts/PlayedSteps'
import { Waiting } from '../../parts/Waiting'

/** First what would happen, then it happens: on the ticket and the playbook as they were seen. */
export function RunPlaybook({ ticket, settling, close }: { ticket: Ticket; settling: boolean; close: () => void }) {
  const { t } = useTranslation()
  const { data: playbooks, error } = useQuery(playbooksForQuery(ticket.store))
  const [chosen, setChosen] = useState<Playbook>()
  const dry = useRun(ticket.ticketId)
  const run = useRun(ticket.ticketId)
  const look = (playbook: Playbook | undefined) => {
    setChosen(playbook)
    run.reset()
    if (playbook) dry.mutate({ playbook, dryRun: true })
    else dry.reset()
  }
  const first = settling ? playbooks?.find(settles) : undefined
  useEffect(() => {
    if (first && !chosen) look(first)
    // Only what is proposed at the beginning: who has chosen another goes on with that.
  }, [first?.id])
  const tried = dry.data
  const nothing = tried && !tried.steps.some(({ effect }) => effect.outcome === 'DONE' || effect.outcome === 'AWAITING_APPROVAL')
  return (
    <Modal opened onClose={close} size="lg" title={t('playbook.run')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <ProblemAlert error={error ?? dry.error ?? run.error} />
        <Select
          label={t('playbook.which')}
          placeholder={t('playbook.choose')}
          data={(playbooks ?? []).map((one) => ({ value: one.id, label: one.title }))}
          value={chosen?.id ?? null}
          searchable
          nothingFoundMessage={t('playbook.none')}
          onChange={(id) => look(playbooks?.find((one) => one.id === id))}
        />
        {dry.isPending && <Waiting rows={3} />}
        {!run.data && tried && (
          <>
            <Text size="sm">{t('playbook.dry')}</Text>
            <PlayedSteps run={tried} />
            {nothing && (
              <Alert color="gray" variant="light" role="status">
                {t('playbook.nothing')}
              </Alert>
            )}
          </>
        )}
        {run.data && (
          <>
            <Alert color={run.data.complete ? 'green' : 'orange'} variant="light" role="status">
              {t(run.data.complete ? 'playbook.complete' : 'playbook.stopped')}
            </Alert>
            <PlayedSteps run={run.data} />
          </>
        )}
        <Group>
          {tried && !run.data && chosen && (
            <Button
              loading={run.isPending}
              disabled={nothing}
              onClick={() => run.mutate({ playbook: chosen, dryRun: false, seen: tried.ticketVersion })}
            >
              {t('playbook.do')}
            </Button>
          )}
          {run.error && chosen && (
            <Button variant="default" onClick={() => look(chosen)}>
              {t('playbook.again')}
            </Button>
          )}
          <Button variant="default" onClick={close}>
            {t('close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
