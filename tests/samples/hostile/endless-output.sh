# Print without end

yes
