@echo off
rem Runs Maven on a JDK that can build Longplay, whatever java happens to be first on the PATH.
rem
rem   LONGPLAY_JVM_DIRS  folders to look for JDKs in, separated by semicolons, instead of the usual ones
rem   MVNW_REPOURL       a Maven repository to take Maven itself from where none is installed
setlocal EnableExtensions DisableDelayedExpansion
set "LEAST_JAVA=25"
set "FETCHED_MAVEN=3.9.11"
set "BEST="
set "BEST_VERSION=0"

if defined JAVA_HOME call :consider "%JAVA_HOME%"
if defined BEST goto found
if not defined LONGPLAY_JVM_DIRS set "LONGPLAY_JVM_DIRS=%ProgramFiles%\Eclipse Adoptium;%ProgramFiles%\Java;%ProgramFiles%\Microsoft;%ProgramFiles%\Zulu;%ProgramFiles%\BellSoft;%ProgramFiles%\Amazon Corretto;%LOCALAPPDATA%\Programs\Eclipse Adoptium;%USERPROFILE%\.jdks;%USERPROFILE%\scoop\apps"
set "REST=%LONGPLAY_JVM_DIRS%"
:next_dir
for /f "tokens=1* delims=;" %%A in ("%REST%") do (
    for /d %%D in ("%%~A\*") do call :consider "%%~D"
    set "REST=%%B"
)
if defined REST goto next_dir

:found
if not defined BEST (
    echo mvnw: install a JDK %LEAST_JAVA% or newer, for example Temurin %LEAST_JAVA%, or set JAVA_HOME to one. 1>&2
    exit /b 1
)
set "JAVA_HOME=%BEST%"
where /q mvn.cmd && (
    call mvn.cmd %*
    goto end
)
if not defined MVNW_REPOURL (
    echo mvnw: install Maven 3.8.7 or newer, or set MVNW_REPOURL to a Maven repository to take it from. 1>&2
    exit /b 1
)
set "KEPT=%USERPROFILE%\.m2\wrapper\dists"
set "MAVEN=%KEPT%\apache-maven-%FETCHED_MAVEN%\bin\mvn.cmd"
if exist "%MAVEN%" goto run
if not exist "%KEPT%" mkdir "%KEPT%"
set "ARCHIVE=apache-maven-%FETCHED_MAVEN%-bin.zip"
curl -fsSL -o "%KEPT%\%ARCHIVE%" "%MVNW_REPOURL%/org/apache/maven/apache-maven/%FETCHED_MAVEN%/%ARCHIVE%" && tar -xf "%KEPT%\%ARCHIVE%" -C "%KEPT%"
if not exist "%MAVEN%" (
    echo mvnw: could not fetch Maven from %MVNW_REPOURL%; check MVNW_REPOURL or install Maven 3.8.7 or newer. 1>&2
    exit /b 1
)
:run
call "%MAVEN%" %*
:end
exit /b %ERRORLEVEL%

rem Takes the JDK in folder %1 if it is new enough and newer than the best so far.
:consider
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
    for /f "delims=.+- tokens=1" %%M in (%%V) do (
        if %%M geq %LEAST_JAVA% call :take "%~1" %%M
    )
)
exit /b 0

:take
if %2 gtr %BEST_VERSION% (
    set "BEST=%~1"
    set "BEST_VERSION=%2"
)
exit /b 0
