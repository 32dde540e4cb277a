import { Anchor, Button, Group, Paper, Progress, Select, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Incident } from '../../api/lists'
import { MOST_AT_ONCE, type Playbook, playbooksForQuery, type Run, runPlaybook, ticketsOfIncidents } from '../../api/playbooks'
import type { Ticket } from '../../api/tickets'
import { ProblemAlert, useWordsOf } from '../../parts/Failed'
import { Money } from '../../parts/Money'

interface Result {
  incident: Incident
  ticket?: Ticket
  run?: Run
  fault?: string
}

/** One playbook for the tickets of many incidents: each has its own result, and an incident without a ticket says so. */
export function BulkPlaybook({ incidents, done }: { incidents: Incident[]; done: () => void }) {
  const { t } = useTranslation()
  const words = useWordsOf()
  const cache = useQueryClient()
  const { data: playbooks = [] } = useQuery(playbooksForQuery(undefined))
  const [playbook, setPlaybook] = useState<Playbook>()
  const [results, setResults] = useState<Result[]>([])
  const [error, setError] = useState<unknown>()
  const [running, setRunning] = useState(false)
  const one = async (incident: Incident, ticket: Ticket | undefined, dryRun: boolean): Promise<Result> => {
    if (!ticket || !playbook) return { incident, fault: t('bulkPlaybook.noTicket') }
    if (playbook.store && playbook.store !== ticket.store) return { incident, ticket, fault: t('bulkPlaybook.otherStore') }
    return runPlaybook(ticket.ticketId, { playbook, dryRun }).then(
      (run) => ({ incident, ticket, run }),
      (e: unknown) => ({ incident, ticket, fault: words(e) }),
    )
  }
  const run = async (dryRun: boolean) => {
    setRunning(true)
    setError(undefined)
    setResults([])
    try {
      const tickets = await ticketsOfIncidents(incidents.map((incident) => String(incident.incidentId)))
      for (const incident of incidents) {
        const result = await one(incident, tickets.get(String(incident.incidentId)), dryRun)
        setResults((before) => [...before, result])
      }
      if (!dryRun) await cache.invalidateQueries({ queryKey: ['tickets'] })
    } catch (e) {
      setError(e)
    }
    setRunning(false)
  }
  return (
    <Paper withBorder p="sm" role="region" aria-label={t('bulkPlaybook.title', { count: incidents.length })} className="no-print">
      <Stack gap="xs">
        <Group gap="xs" align="end">
          <Text size="sm">
            {t('bulkPlaybook.title', { count: incidents.length })}. {t('bulkPlaybook.most', { count: MOST_AT_ONCE })}
          </Text>
          <Select
            label={t('playbook.which')}
            placeholder={t('playbook.choose')}
            data={playbooks.map((each) => ({ value: each.id, label: each.title }))}
            value={playbook?.id ?? null}
            disabled={running}
            searchable
            nothingFoundMessage={t('playbook.none')}
            onChange={(id) => {
              setPlaybook(playbooks.find((each) => each.id === id))
              setResults([])
            }}
          />
          <Button variant="default" disabled={!playbook || running} onClick={() => run(true)}>
            {t('bulkPlaybook.dry')}
          </Button>
          <Button disabled={!playbook || running} onClick={() => run(false)}>
            {t('bulkPlaybook.do')}
          </Button>
          <Button variant="subtle" disabled={running} onClick={done}>
            {t('close')}
          </Button>
        </Group>
        <ProblemAlert error={error} />
        {results.length > 0 && <Progress value={(100 * results.length) / incidents.length} aria-label={t('bulkPlaybook.progress')} />}
        {results.length > 0 && <Summary results={results} of={incidents.length} />}
        {results.map((result) => (
          <Row key={result.incident.incidentId} result={result} />
        ))}
      </Stack>
    </Paper>
  )
}

function Summary({ results, of }: { results: Result[]; of: number }) {
  const { t } = useTranslation()
  const runs = results.flatMap((result) => result.run ?? [])
  const complete = runs.filter((run) => run.complete).length
  const sums = new Map<string, number>()
  for (const { effect } of runs.flatMap((run) => run.steps))
    if (effect.given && effect.outcome !== 'REFUSED' && effect.outcome !== 'ALREADY_DONE') sums.set(effect.given.currency!, (sums.get(effect.given.currency!) ?? 0) + effect.given.amount!)
  return (
    <Text size="sm" role="status">
      {t('bulkPlaybook.through', { done: results.length, count: of })}. {runs.length > 0 && t(runs[0]!.dryRun ? 'bulkPlaybook.tried' : 'bulkPlaybook.ran', { count: complete })}
      {[...sums].map(([currency, amount]) => (
        <span key={currency}>
          {' · '}
          {t('bulkPlaybook.sum')}: <Money amount={amount} currency={currency} />
        </span>
      ))}
    </Text>
  )
}

/** What became of one: all of it, or which step holds it up and why. */
function Row({ result: { incident, ticket, run, fault } }: { result: Result }) {
  const { t } = useTranslation()
  const held = run?.steps.find(({ effect }) => effect.outcome === 'REFUSED' || effect.outcome === 'AWAITING_APPROVAL')
  return (
    <Text size="sm" component="div">
      {incident.trackingNumber ?? incident.orderId}{' '}
      {ticket && (
        <Anchor component={Link} to="/tickets/$id" params={{ id: ticket.ticketId } as never} size="sm">
          {ticket.number}
        </Anchor>
      )}
      : {fault}
      {run?.complete && `${t('bulkPlaybook.complete')} · ${t(`${run.dryRun ? 'wouldBe' : 'outcome'}.${run.steps.some(({ effect }) => effect.outcome === 'DONE') ? 'DONE' : 'ALREADY_DONE'}`)}`}
      {held &&
        `${t(`stepKind.${held.step.kind}`)}: ${t(`${run!.dryRun ? 'wouldBe' : 'outcome'}.${held.effect.outcome}`)}. ${
          held.effect.rule ? t(`refusal.${held.effect.rule}`, { defaultValue: held.effect.detail ?? held.effect.rule }) : ''
        }`}
    </Text>
  )
}
