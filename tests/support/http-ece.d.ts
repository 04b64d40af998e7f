declare module 'http_ece' {
  interface DecryptOptions {
    readonly version: 'aes128gcm'
    readonly privateKey: import('node:crypto').ECDH
    readonly authSecret: string
  }
  const ece: { readonly decrypt: (body: Buffer, options: DecryptOptions) => Buffer }
  // biome-ignore lint/style/noDefaultExport: that is how the package is
  export default ece
}
