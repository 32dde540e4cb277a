import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EVERY_STORE, type Key, type Template, useDropTemplate, useSaveTemplate, useTryTemplate, type Words, wordsOf } from '../../api/templates'
import { ProblemAlert } from '../../parts/Failed'
import { Looks } from './Looks'

/** Changes the words of one message; how they read is seen before they are saved. */
export function Editor({ of: key, template }: { of: Key; template: Template }) {
  const { t } = useTranslation()
  const [words, setWords] = useState<Words>(wordsOf(template))
  const save = useSaveTemplate(key)
  const drop = useDropTemplate(key)
  const trial = useTryTemplate(key)
  const own = template.store === key.store && template.version > 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(words)
  }
  const field = (name: keyof Words) => ({
    label: t(`templates.${name}`),
    description: t(`templates.${name}Hint`),
    value: words[name],
    onChange: (event: { currentTarget: { value: string } }) => setWords({ ...words, [name]: event.currentTarget.value }),
  })
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm" role="status">
          {t(template.version === 0 ? 'templates.brought' : own ? 'templates.own' : 'templates.ofEveryStore')}
        </Text>
        <TextInput {...field('subject')} required maxLength={500} />
        <Textarea {...field('body')} autosize minRows={4} maxRows={16} />
        <TextInput {...field('summary')} />
        {key.channel === 'email' && <Textarea {...field('mjml')} autosize minRows={6} maxRows={24} styles={{ input: { fontFamily: 'monospace' } }} spellCheck={false} />}
        <ProblemAlert error={save.error ?? trial.error ?? drop.error} />
        <Group gap="sm">
          <Button type="submit" loading={save.isPending}>
            {t('templates.save')}
          </Button>
          <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate(words)}>
            {t('templates.try')}
          </Button>
          {own && (
            <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate()}>
              {t(key.store === EVERY_STORE ? 'templates.dropToBrought' : 'templates.drop')}
            </Button>
          )}
        </Group>
        {trial.data && <Looks rendered={trial.data} language={key.language} />}
      </Stack>
    </form>
  )
}
