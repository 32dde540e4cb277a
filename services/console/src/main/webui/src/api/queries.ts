import { QueryClient } from '@tanstack/react-query'
import { ProblemError } from './client'

/** What was refused is not asked again; what failed on the way is, twice. */
export function makeQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, e) => failures < 2 && !(e instanceof ProblemError && e.problem.status >= 400 && e.problem.status < 500),
      },
    },
  })
}
