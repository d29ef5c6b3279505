# Read by the launchers: finds java and the jars. In an unpacked installation they lie in lib; in a
# checkout they are built when they are missing or older than their sources.
# Leaves: jar, spark_jars, class_path, spark_opens.

jixiao_missing() {
  {
    echo "jixiao: $1"
    echo "  Debian, Ubuntu:   sudo apt-get install openjdk-17-jdk-headless maven"
    echo "  Fedora, openEuler: sudo dnf install java-17-openjdk-devel maven"
    echo "  macOS:            brew install openjdk@17 maven"
    echo "  others:           https://adoptium.net and https://maven.apache.org"
  } >&2
  exit 2
}

# True when the sources beside the jar were changed after it was built.
jixiao_outdated() {
  [[ -n "$(find "$1/src/main" "$1/pom.xml" -newer "$2" -print -quit)" ]]
}

# What lies in an unpacked installation, always in the same order.
jixiao_unpacked() {
  jar="$1/lib/jixiao.jar"
  spark_jars="$(LC_ALL=C; printf '%s:' "$1"/lib/spark/*.jar)"
  spark_jars="${spark_jars%:}"
}

# What Maven makes of a checkout.
jixiao_built() {
  jar="$1/target/jixiao.jar"
  local list="$1/target/spark-classpath.txt"
  if [[ ! -f "$jar" || ! -f "$list" ]] || jixiao_outdated "$1" "$jar"; then
    command -v mvn >/dev/null || jixiao_missing "found no mvn to build with; expected Maven 3.8.6 or later"
    command -v javac >/dev/null || jixiao_missing "found no javac to build with; expected a JDK, not only a JRE"
    echo "jixiao: building $jar (the first time this fetches Spark and takes some minutes)" >&2
    (cd "$1" && mvn -q -B -Dmaven.test.skip=true package) >&2
  fi
  spark_jars="$(cat "$list")"
}

jixiao_ready() {
  local house="$1"
  command -v java >/dev/null || jixiao_missing "found no java; expected JDK 17 or later"
  local version
  version="$(java -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java\.specification\.version = //p')"
  if [[ ! "$version" =~ ^[0-9]+$ ]] || ((version < 17)); then
    jixiao_missing "found java ${version:-of an unknown version}; expected JDK 17 or later"
  fi

  if [[ -f "$house/lib/jixiao.jar" ]]; then
    jixiao_unpacked "$house"
  else
    jixiao_built "$house"
  fi
  class_path="$jar:$spark_jars"
  spark_opens=()
  local package
  for package in java.io java.lang java.lang.invoke java.net java.nio java.util sun.nio.ch sun.nio.cs \
    sun.security.action sun.util.calendar; do
    spark_opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
  done
}
