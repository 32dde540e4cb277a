import { AppShell, Badge, Burger, Group, NavLink, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../api/session'
import { unreadQuery } from '../api/together'
import { Live } from './live'
import { SearchBox } from './SearchBox'
import { Shortcuts } from './Shortcuts'
import { UserMenu } from './UserMenu'

const PLACES = [
  { to: '/tickets', name: 'inbox', scope: 'read' },
  { to: '/mentions', name: 'mentions', scope: 'tickets:work' },
  { to: '/incidents', name: 'incidents', scope: 'read' },
  { to: '/notices', name: 'notices', scope: 'read' },
  { to: '/surveys', name: 'surveys', scope: 'read' },
  { to: '/reports', name: 'reports', scope: 'read' },
  { to: '/carriers', name: 'carriers', scope: 'read' },
  { to: '/segments', name: 'segments', scope: 'read' },
  { to: '/macros', name: 'macros', scope: 'tickets:manage' },
  { to: '/playbooks', name: 'playbooks', scope: 'tickets:manage' },
  { to: '/templates', name: 'templates', scope: 'notices:manage' },
  { to: '/settings', name: 'settings', scope: 'tickets:manage' },
  { to: '/dead-letters', name: 'deadLetters', scope: 'read' },
  { to: '/accounts', name: 'accounts', scope: 'accounts:manage' },
] as const

/** What stands around every screen: the one search box, the places, who has signed in. */
export function Shell() {
  const { t, i18n } = useTranslation()
  const me = useMe()
  const [open, { toggle, close }] = useDisclosure()
  const path = useLocation({ select: (location) => location.pathname })
  useEffect(() => {
    void i18n.changeLanguage(me.language)
  }, [i18n, me.language])
  useEffect(close, [path, close])
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 200, breakpoint: 'sm', collapsed: { mobile: !open } }} padding="md">
      <AppShell.Header>
        <Group h="100%" px="md" gap="sm" wrap="nowrap">
          <Burger opened={open} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('shell.menu')} aria-expanded={open} />
          <Text fw={700} visibleFrom="sm" w={168}>
            Estela
          </Text>
          <SearchBox />
          <UserMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('shell.places')}>
        {PLACES.filter((place) => me.scopes.includes(place.scope)).map((place) => (
          <NavLink
            key={place.to}
            component={Link}
            to={place.to}
            label={t(`shell.${place.name}`)}
            rightSection={place.name === 'mentions' && <Unread />}
            active={path.startsWith(place.to)}
            aria-current={path.startsWith(place.to) ? 'page' : undefined}
            color="var(--mantine-color-text)"
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main>
        <Outlet />
      </AppShell.Main>
      <Shortcuts />
      <Live />
    </AppShell>
  )
}

/** How many notes call me that I have not read. */
function Unread() {
  const { t } = useTranslation()
  const { data: unread = 0 } = useQuery(unreadQuery)
  return unread > 0 ? (
    <Badge size="sm" color="red.9" variant="filled" aria-label={t('mentions.count', { count: unread })}>
      {unread > 99 ? '99+' : unread}
    </Badge>
  ) : null
}
