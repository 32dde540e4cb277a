import { Button, Menu, useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe, usePrefer, useSignOut } from '../api/session'
import { LANGUAGES } from '../i18n'

export function UserMenu() {
  const { t } = useTranslation()
  const me = useMe()
  const prefer = usePrefer()
  const signOut = useSignOut()
  const navigate = useNavigate()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="subtle" color="gray" c="var(--mantine-color-text)" px="xs">
          {me.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label c="var(--mantine-color-text)">{me.roles.map((role) => t(`role.${role}`)).join(', ')}</Menu.Label>
        {LANGUAGES.filter((language) => language !== me.language).map((language) => (
          <Menu.Item key={language} lang={language} onClick={() => prefer.mutate({ language, zone: me.zone })}>
            {t('shell.language', { lng: language })}
          </Menu.Item>
        ))}
        {here !== me.zone && (
          <Menu.Item onClick={() => prefer.mutate({ language: me.language, zone: here })}>{t('shell.zone', { zone: here })}</Menu.Item>
        )}
        <Menu.Item onClick={() => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark')}>
          {t(colorScheme === 'dark' ? 'shell.light' : 'shell.dark')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate(undefined, { onSettled: () => void navigate({ to: '/sign-in' }) })}>{t('shell.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
