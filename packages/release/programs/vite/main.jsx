import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { IsnadProvider, useAvailability, useClaims } from '@isnad/react'
import { createClient } from '@isnad/sdk'

const isnad = createClient({ url: new URLSearchParams(location.search).get('url') })

function Answer() {
  const answer = useAvailability({
    service: 'commons:whatsapp',
    feature: 'VOICE_CALL',
    network: 'ADSL',
    place: 'commons:MA',
    at: '2016-03-15',
  })
  const claims = useClaims({ property: 'availability' }, { pageSize: 3 })
  const error = answer.error ?? claims.error
  const result = error
    ? { error: error.message }
    : { verdict: answer.data?.verdict, claims: claims.data?.length }
  const isDone = Boolean(error) || (answer.isSuccess && claims.isSuccess)
  useEffect(() => {
    if (isDone) void fetch('/result', { method: 'POST', body: JSON.stringify(result) })
  }, [isDone])
  return createElement('p', null, JSON.stringify(result))
}

createRoot(document.querySelector('#root')).render(
  createElement(
    QueryClientProvider,
    { client: new QueryClient() },
    createElement(IsnadProvider, { client: isnad }, createElement(Answer)),
  ),
)
