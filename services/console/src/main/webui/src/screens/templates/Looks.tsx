import { Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Rendered } from '../../api/templates'

/** A message with the data of an example. Its HTML stands in a frame of its own, without scripts and without the console's cookies. */
export function Looks({ rendered, language }: { rendered: Rendered; language: string }) {
  const { t } = useTranslation()
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('templates.looks')}>
      <Stack gap="xs" lang={language}>
        <Title order={2} size="h5">
          {rendered.subject}
        </Title>
        {rendered.html && <iframe title={t('templates.looks')} sandbox="" srcDoc={rendered.html} style={{ width: '100%', height: '50vh', border: 0, background: 'white' }} />}
        <Text className="words" size="sm">
          {rendered.body}
        </Text>
        <Text size="sm" c="dimmed">
          {rendered.summary}
        </Text>
      </Stack>
    </Paper>
  )
}
