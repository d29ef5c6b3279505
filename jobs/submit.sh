#!/usr/bin/env bash
# Submits a command of Jixiao to a cluster:
#
#   jobs/submit.sh --master spark://head:7077 -- run --delivery DIR --lake hdfs://head/jixiao --out DIR
#
# What stands before -- goes to spark-submit, what stands after it to Jixiao. With SPARK_HOME set,
# its spark-submit is used; otherwise Spark's own submit class from the jars Maven fetched, in a java
# that is the driver itself: memory, options and class path of the driver are given to it here.
set -euo pipefail
house="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=jobs/ready.sh
source "$house/jobs/ready.sh"

for_spark=()
while (($# > 0)) && [[ "$1" != "--" ]]; do
  for_spark+=("$1")
  shift
done
if (($# < 2)); then
  sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
  exit 2
fi
shift

jixiao_ready "$house"
for_jixiao=(--class org.jixiao.jobs.Jixiao --conf "spark.driver.extraJavaOptions=-Duser.timezone=UTC"
  --conf "spark.executor.extraJavaOptions=-Duser.timezone=UTC")
if [[ -n "${SPARK_HOME:-}" ]]; then
  exec "$SPARK_HOME/bin/spark-submit" "${for_jixiao[@]}" "${for_spark[@]}" "$jar" "$@"
fi
driver_options=()
driver_class_path=""
take_driver_option() {
  case "$1" in
    --driver-memory | spark.driver.memory)
      [[ "$2" =~ ^[0-9]+$ ]] && driver_options+=("-Xmx$2m") || driver_options+=("-Xmx${2%[bB]}") ;;
    --driver-java-options | spark.driver.extraJavaOptions)
      read -ra more <<<"$2"
      driver_options+=("${more[@]}") ;;
    --driver-class-path | spark.driver.extraClassPath) driver_class_path="$2:" ;;
    --conf) [[ "$2" == spark.driver.*=* ]] && take_driver_option "${2%%=*}" "${2#*=}" ;;
  esac
  return 0
}
for ((i = 0; i < ${#for_spark[@]}; i++)); do
  if [[ "${for_spark[i]}" == --*=* ]]; then
    take_driver_option "${for_spark[i]%%=*}" "${for_spark[i]#*=}"
  else
    take_driver_option "${for_spark[i]}" "${for_spark[i + 1]:-}"
  fi
done
# shellcheck disable=SC2086
exec java "${spark_opens[@]}" -Duser.timezone=UTC -Dfile.encoding=UTF-8 \
  "-Dlog4j2.configurationFile=file:$house/jobs/log4j2.properties" ${JIXIAO_JAVA_OPTIONS:-} \
  "${driver_options[@]}" -cp "$driver_class_path$spark_jars" org.apache.spark.deploy.SparkSubmit \
  "${for_jixiao[@]}" "${for_spark[@]}" "$jar" "$@"
