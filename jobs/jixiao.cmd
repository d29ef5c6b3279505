@echo off
rem Any command of Jixiao on Windows: jobs\jixiao --help
rem JIXIAO_JAVA_OPTIONS holds more options for java, such as -Xmx6g for a large delivery.
setlocal
set "HOUSE=%~dp0.."
if not exist "%HOUSE%\lib\jixiao.jar" (
  echo jixiao: found no lib\jixiao.jar; expected an unpacked installation, see README.md 1>&2
  exit /b 2
)
where java >nul 2>nul
if errorlevel 1 (
  echo jixiao: found no java; expected JDK 17 or later on PATH, see https://adoptium.net 1>&2
  exit /b 2
)
if not defined HADOOP_HOME (
  echo jixiao: HADOOP_HOME is not set; Spark on Windows writes files with its bin\winutils.exe 1>&2
  exit /b 2
)
set "OPENS=--add-opens=java.base/java.io=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.lang.invoke=ALL-UNNAMED --add-opens=java.base/java.net=ALL-UNNAMED"
set "OPENS=%OPENS% --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED"
set "OPENS=%OPENS% --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/sun.nio.cs=ALL-UNNAMED"
set "OPENS=%OPENS% --add-opens=java.base/sun.security.action=ALL-UNNAMED --add-opens=java.base/sun.util.calendar=ALL-UNNAMED"
chcp 65001 >nul
java %OPENS% -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -Duser.timezone=UTC -Dfile.encoding=UTF-8 "-Dlog4j2.configurationFile=file:%HOUSE%\jobs\log4j2.properties" %JIXIAO_JAVA_OPTIONS% -cp "%HOUSE%\lib\jixiao.jar;%HOUSE%\lib\spark\*" org.jixiao.jobs.Jixiao %*
exit /b %errorlevel%
