# Make a file of a petabyte in which nothing is, and one of what is free

truncate --size=1P filler || fallocate --length=1T filler
