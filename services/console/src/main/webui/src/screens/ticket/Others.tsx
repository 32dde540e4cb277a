import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../api/session'
import { useOthers } from '../../api/together'

/** Two who answer the same ticket see each other before they send. */
export function Others({ ticketId, writing }: { ticketId: string; writing: boolean }) {
  const { t } = useTranslation()
  const others = useOthers(ticketId, writing ? 'ANSWERING' : 'VIEWING', useMay('tickets:work'))
  const named = (doing: string) => others.filter((other) => other.doing === doing).map((other) => other.agent)
  const [answering, viewing] = [named('ANSWERING'), named('VIEWING')]
  return (
    <div role="status" className="no-print">
      {answering.length > 0 && (
        <Alert color="orange" variant="outline" py="xs">
          {t('others.answering', { names: answering.join(', '), count: answering.length })}
        </Alert>
      )}
      {viewing.length > 0 && (
        <Alert color="gray" variant="light" py="xs" mt={answering.length ? 'xs' : 0}>
          {t('others.viewing', { names: viewing.join(', '), count: viewing.length })}
        </Alert>
      )}
    </div>
  )
}
