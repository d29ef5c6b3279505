#!/usr/bin/env bash
# Runs the main job on the sample county of data-samples/delivered with embedded Spark.
#
#   jobs/run-sample.sh [DIR]     DIR/lake and DIR/publications; DIR is target/sample by default
#
# Needs JDK 17 or later and, the first time, Maven. Nothing else is installed or changed.
set -euo pipefail
house="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
into="${1:-$house/target/sample}"
mkdir -p "$into"
into="$(cd "$into" && pwd)"

"$house/jobs/jixiao" run \
  --delivery "$house/data-samples/delivered" \
  --lake "$into/lake" \
  --out "$into/publications"
echo
echo "Lake:         $into/lake"
echo "Publications: $into/publications"
