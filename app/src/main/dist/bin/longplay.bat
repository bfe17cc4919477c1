@echo off
rem Starts Longplay on a Java that can run it. "longplay" alone opens the window, with a verb it works
rem without one; "longplay --help" says more.
rem
rem   LONGPLAY_JAVA      the java.exe to use, instead of looking for one
rem   LONGPLAY_JVM_DIRS  folders to look for Java in, separated by semicolons, instead of the usual ones
rem   LONGPLAY_OPTS      more flags for Java, for example -Xmx8g
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"
set "LEAST_JAVA=25"
set "BEST="
set "BEST_VERSION=0"

if defined LONGPLAY_JAVA (
    set "BEST=%LONGPLAY_JAVA%"
    goto run
)
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if defined BEST goto run
if not defined LONGPLAY_JVM_DIRS set "LONGPLAY_JVM_DIRS=%ProgramFiles%\Eclipse Adoptium;%ProgramFiles%\Java;%ProgramFiles%\Microsoft;%ProgramFiles%\Zulu;%ProgramFiles%\BellSoft;%ProgramFiles%\Amazon Corretto;%LOCALAPPDATA%\Programs\Eclipse Adoptium;%USERPROFILE%\.jdks;%USERPROFILE%\scoop\apps"
set "REST=%LONGPLAY_JVM_DIRS%"
:next_dir
for /f "tokens=1* delims=;" %%A in ("%REST%") do (
    for /d %%D in ("%%~A\*") do call :consider "%%~D"
    set "REST=%%B"
)
if defined REST goto next_dir

:run
if not defined BEST (
    echo longplay: install Java %LEAST_JAVA% or newer, for example Temurin %LEAST_JAVA%, or set LONGPLAY_JAVA to its java.exe. 1>&2
    exit /b 3
)
rem NVIDIA's driver counts cards by their place on the bus; CUDA would count the fastest first.
if not defined CUDA_DEVICE_ORDER set "CUDA_DEVICE_ORDER=PCI_BUS_ID"
set "CACHE="
if exist "%HOME_DIR%\lib\longplay.aot" set CACHE="-XX:AOTCache=%HOME_DIR%\lib\longplay.aot" -Xlog:disable
"%BEST%" "@%HOME_DIR%\lib\longplay.vmargs" "-Djava.util.logging.config.file=%HOME_DIR%\lib\logging.properties" %LONGPLAY_OPTS% %CACHE% -jar "%HOME_DIR%\lib\longplay.jar" %*
exit /b %ERRORLEVEL%

rem Takes the Java in folder %1 if it is new enough and newer than the best so far.
:consider
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
    for /f "delims=.+- tokens=1" %%M in (%%V) do (
        if %%M geq %LEAST_JAVA% call :take "%~1\bin\java.exe" %%M
    )
)
exit /b 0

:take
if %2 gtr %BEST_VERSION% (
    set "BEST=%~1"
    set "BEST_VERSION=%2"
)
exit /b 0
