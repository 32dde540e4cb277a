import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Rendered } from '../api/macros'

/** Says what of a macro is not as the customer should get it: another language, or something nobody knows. */
export function NotMeant({ macro, missing = macro.missing }: { macro: Rendered; missing?: string[] }) {
  const { t, i18n } = useTranslation()
  const language = (tag: string) => new Intl.DisplayNames([i18n.language], { type: 'language' }).of(tag.replace('_', '-').split('-')[0]!)
  return (
    <>
      {!macro.meant && (
        <Alert color="orange" variant="light" role="status">
          {t('macro.otherLanguage', { wanted: language(macro.wanted), language: language(macro.language) })}
        </Alert>
      )}
      {missing.length > 0 && (
        <Alert color="orange" variant="light" role="status">
          {t('macro.missing', { what: missing.map((word) => `{${word}}`).join(', ') })}
        </Alert>
      )}
    </>
  )
}
