const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /--allow-private-targets/,
    'Soleus sends nothing into its own network unless its owner says so, as a stranger could otherwise reach devices through it. If the receiver is yours and stands there, start Soleus with: soleus serve --allow-private-targets',
  ],
  [/name of the server/, 'Look for a slip in the name, and whether this machine reaches the internet.'],
  [/nothing listens/, 'The machine answers, but not at that port. Is the port right, and does the server run?'],
  [/no answer in time/, 'A firewall may be in the way, or the port is another one.'],
  [/certificate/, 'Use the very name the certificate was made for.'],
  [/user or the password/, 'Many providers ask for a password made for apps alone.'],
  [/begin with https/, 'Outside your own network messages travel encrypted only.'],
  [/unencrypted/, 'TLS usually goes with port 465, STARTTLS with 587.'],
  [/does not encrypt/, 'Try the other way of encryption: TLS with port 465, STARTTLS with 587.'],
  [/answered 40[13]/, 'The receiver wants another token, or none at all.'],
  [/answered 404/, 'The address is not known there. Look for a slip in it.'],
  [/no longer wants/, 'Turn messages on again in that browser.'],
]

/** What to do about a problem of sending; null = nothing more to say than the problem does. */
export function problemAdvice(problem: string): string | null {
  return ADVICE.find(([pattern]) => pattern.test(problem))?.[1] ?? null
}
