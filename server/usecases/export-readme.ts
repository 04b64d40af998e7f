import { README_MARK } from '../files/export-manifest.ts'

/** What stands in the first file of an export. Always the same words: what differs is in the manifest. */
export const exportReadme = `${README_MARK}: everything one athlete has given or said.

To have it back: import this zip into an empty Soleus, on its page or with
"soleus import FILE". It is then as it was, corrections and all. Leave the zip
as it is; a copy that was unpacked and changed is refused.

activities.csv, days.csv, weeks.csv
    Tables for a spreadsheet. SI units, the unit in the name of each column.
    Loads are in calf-km: 1 is a kilometre on flat, firm road at 10 km/h. The
    columns calfKmFlat, calfKmClimb ... are its parts. In activities.csv,
    "counts" says whether a session counts in days and weeks. A text that a
    spreadsheet would take for a formula begins with an apostrophe.

originals/
    Every file as it came, byte for byte, named by its SHA-256. The column
    "file" of activities.csv says what it was called. A file that could not be
    read ends in .bin.

data/
    The rows of the database, a JSON object a line: settings, corrections,
    entries by hand, alerts, imports, what was worked out anew. Days and weeks
    are not among them; they are made from the activities.

manifest.json
    Versions, counts, and the size and SHA-256 of every file here.

Passwords, sessions and surface maps are not in it. What a map said of a run
is; add the map again for new ones. It is not encrypted, and the originals
hold where you ran: keep it where you would keep a diary.
`
