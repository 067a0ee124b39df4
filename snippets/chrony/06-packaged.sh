# Read what the package has configured
# @zh: 看看软件包自带的配置
# @on: app1
# @matches: \A<<first_directive>>$
# @matches: ^sourcedir /etc/chrony/sources\.d$
# @matches: ^makestep 1 3$
# @matches: ^rtcsync$

grep '^[a-z]' /etc/chrony/chrony.conf
