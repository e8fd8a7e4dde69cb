#!/bin/sh
# Measures the early-warning engine and prints figures for docs/benchmarks.md.
#   docs/benchmarks-engine.sh          all but the large logs
#   docs/benchmarks-engine.sh growth   also 5.6 and 10 million events (needs 6 GB of disk)
#   docs/benchmarks-engine.sh fuzz     looks for input that breaks a reader, five minutes each
# The real logs are expected in ../shared/data, or where DATA says.
set -eu
cd "$(dirname "$0")/.."
DATA=${DATA:-$PWD/../shared/data}
TARGET=early-warning/target
WORK=$TARGET/benchmarks

if [ "${1:-}" = fuzz ]; then
  for reader in xes csv bpmn pnml; do
    JAZZER_FUZZ=1 mvn -q -pl early-warning test -Dtest="ReaderFuzzTests#$reader" -Dsurefire.failIfNoSpecifiedTests=false
  done
  exit 0
fi

mvn -q -pl early-warning -Pbenchmarks -DskipTests package
mvn -q -pl early-warning -Pbenchmarks dependency:build-classpath -Dmdep.outputFile=target/benchmarks.classpath
CLASSES=$TARGET/classes:$TARGET/test-classes:$(cat $TARGET/benchmarks.classpath)
mkdir -p $WORK
[ -f $WORK/RTFMP.xes ] || gzip -dc "$DATA/logs/RTFMP.xes.gz" > $WORK/RTFMP.xes

echo "== $(nproc) processors, load $(cut -d' ' -f1-3 /proc/loadavg), $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2)"
java -cp "$CLASSES" org.openjdk.jmh.Main EngineBenchmark -jvmArgsAppend "-Dfines=$WORK/RTFMP.xes -Ddata=$DATA"

# Five cold processes; the best is the one least disturbed.
whole() {
  best=
  for run in 1 2 3 4 5; do
    begun=$(date +%s%N)
    java -jar $TARGET/early-warning.jar check "$@" --format json > $WORK/result.json
    took=$((($(date +%s%N) - begun) / 1000000))
    if [ -z "$best" ] || [ $took -lt $best ]; then best=$took; fi
  done
  echo "check $* : best of five $best ms"
}
whole $WORK/RTFMP.xes --chart "$DATA/models/roadtraffic.pnml" --indicators early-warning/samples/rtfmp.yaml
whole "$DATA/logs/receipt.xes.gz" --chart "$DATA/models/receipt_one_variant.pnml" --indicators early-warning/samples/receipt.yaml
whole "$DATA/logs/BPIC15_1.xes.gz"
whole "$DATA/logs/BPIC12_full.xes.gz"
whole "$DATA/logs/BPIC19_1trace_per_variant.xes.gz"
whole "$DATA/logs/a32f0n10.xes.gz" --chart "$DATA/models/a32.pnml"
java -cp "$CLASSES" org.probity.earlywarning.benchmark.LiveMemory $WORK/RTFMP.xes

sizes="1 10"
[ "${1:-}" = growth ] && sizes="1 10 100 180"
for tenths in $sizes; do
  java -cp "$CLASSES" org.probity.earlywarning.benchmark.RepeatedLog $WORK/RTFMP.xes $WORK/grown.xes $tenths
  echo "== $tenths tenths of RTFMP"
  java -cp "$CLASSES" org.probity.earlywarning.benchmark.LiveMemory $WORK/grown.xes
  whole $WORK/grown.xes --chart "$DATA/models/roadtraffic.pnml"
done
rm -f $WORK/grown.xes
