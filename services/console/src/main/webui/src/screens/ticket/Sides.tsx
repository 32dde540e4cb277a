import { Accordion, List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { logQuery, slaQuery, type Ticket } from '../../api/tickets'
import { Word } from '../../parts/Badges'
import { Time } from '../../parts/Time'

/** The clocks, the points of the priority and the log, for who wants to know why. */
export function Sides({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const { data: clocks = [] } = useQuery(slaQuery(ticket.ticketId))
  const { data: log = [] } = useQuery(logQuery(ticket.ticketId))
  return (
    <Accordion variant="separated" multiple>
      <Accordion.Item value="sla">
        <Accordion.Control>{t('sla.title')}</Accordion.Control>
        <Accordion.Panel>
          <List size="sm">
            {clocks.map((clock) => (
              <List.Item key={clock.metric}>
                {t(`sla.${clock.metric}`, { defaultValue: clock.metric })}:{' '}
                {clock.breached ? t('sla.breached') : clock.running ? <Time at={clock.dueAt} short /> : t('sla.still')}
              </List.Item>
            ))}
          </List>
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item value="points">
        <Accordion.Control>{t('priority.why')}</Accordion.Control>
        <Accordion.Panel>
          <List size="sm">
            {ticket.points?.map((point) => (
              <List.Item key={point.factor}>
                {t(`factor.${point.factor?.split(':')[0]}`, { defaultValue: point.factor })}: {point.points}
              </List.Item>
            ))}
          </List>
          {(ticket.points?.length ?? 0) === 0 && <Text size="sm">{t('priority.plain')}</Text>}
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item value="log">
        <Accordion.Control>{t('log.title')}</Accordion.Control>
        <Accordion.Panel>
          <List size="sm">
            {log.map((entry) => (
              <List.Item key={entry.version}>
                {t(`fact.${entry.fact}`, { defaultValue: entry.fact })} <Word area="status" value={entry.status} />{' '}
                {entry.priorityBefore && t('log.priority', { from: t(`priority.${entry.priorityBefore}`), to: t(`priority.${entry.priority}`) })}{' '}
                {entry.by?.name ?? t(`actor.${entry.by?.kind}`)} · <Time at={entry.at} />
              </List.Item>
            ))}
          </List>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}
