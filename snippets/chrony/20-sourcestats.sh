# Read the statistics of the sources
# @zh: 看时间源的统计
# @on: app1
# @expect: Number of sample points in measurement set.
# @like: Name/IP Address NP NR Span Frequency Freq Skew Offset Std Dev
# @matches: ^ntp1 +\d+ +\d+ +\d+

chronyc sourcestats -v
