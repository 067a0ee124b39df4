"""The images that help Drillbook itself: they are none of a scenario's own, so no scenario's digest holds them."""

MIRROR = "mirror:trixie"
KIND = "kind:trixie"
# What kind puts in front of several control planes, under the name that it knows.
BALANCER = "envoy-1.36:trixie"
ALL = (MIRROR, KIND, BALANCER)
