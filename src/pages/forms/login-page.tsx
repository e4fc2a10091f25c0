// The login form: a token in, a signed cookie out.
import { Layout, type Site } from '../frame/layout.tsx'

interface LoginPageProps {
  readonly site: Site
  readonly problem?: string | null
  /** The path on this service to go to afterwards. */
  readonly next?: string | null
}

export function LoginPage({ site, problem, next }: LoginPageProps) {
  return (
    <Layout site={site} title="Log in" description="Log in with a token." path="/login">
      <header class="opening">
        <h1>Log in</h1>
        <p class="note">
          {site.login === 'none'
            ? 'This service runs without tokens: everything is open to this machine, and there is nothing to log in to.'
            : 'Use the token that the operator of this service gave you. It is kept in a signed cookie.'}
        </p>
      </header>
      {site.login === 'none' ? null : (
        <form class="login" method="post" action="/login">
          {problem ? (
            <p class="problem" role="alert">
              {problem}
            </p>
          ) : null}
          <p class="field">
            <label for="token">Token</label>
            <input id="token" name="token" type="password" autocomplete="current-password" required />
          </p>
          {next ? <input type="hidden" name="next" value={next} /> : null}
          <p class="submit">
            <button type="submit" class="main">
              Log in
            </button>
          </p>
        </form>
      )}
    </Layout>
  )
}
