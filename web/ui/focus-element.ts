/**
 * Gives the keyboard a place when the control it was on leaves the page: an element that can hold the focus, by its id,
 * else the beginning of the content. Without it the next Tab would start at the top of the page.
 */
export function focusElement(id: string): void {
  const element = document.getElementById(id) ?? document.getElementById('content')
  element?.focus({ preventScroll: true })
}
