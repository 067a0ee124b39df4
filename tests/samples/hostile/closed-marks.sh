# Close what tells the end

exec 198>&- 199>&-
