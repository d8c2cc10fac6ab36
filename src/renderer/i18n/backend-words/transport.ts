/** What goes wrong on the way between the window and the backend. */
import { msg } from '@lingui/core/macro'

export const TRANSPORT_FAILURES = [
  msg({ message: 'The connection to Hashiya was lost while this was under way. Check whether it was done, then try again.' }),
  msg({ message: 'Open Hashiya by the link that stands in the terminal it was started from.' }),
  msg({ message: 'This link has been used before or is no longer good. Open the newest link that stands in the terminal Hashiya was started from.' }),
  msg({ message: '{name} could not be sent: the connection to Hashiya broke. Import it again.' }),
  msg({ message: '{name} could not be sent: the server answered {status}' }),
  msg({ message: '{name} could not be sent: {reason}' }),
  msg({ message: '{name} could not be fetched: {reason} Export it again.' }),
  msg({ message: '{name} is not a file on this machine. Save it first, then import it.' }),
  msg({ message: 'On the desktop an export is written where you chose; there is nothing to download.' }),
  msg({ message: 'This browser lacks the CSS Custom Highlight API, which the reading screen paints spans with. Use the desktop application, or a browser of the year 2023 or later (Chrome or Edge 105, Safari 17.2, Firefox 140).' }),
]
