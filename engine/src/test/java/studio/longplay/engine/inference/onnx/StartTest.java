package studio.longplay.engine.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.run.RuntimeFile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// What the first use of the runtime does to a machine, seen from outside: each test is a program
/// of its own, in a home of its own.
class StartTest {
    @TempDir Path folder;

    private Optional<Path> dataFolder = Optional.empty();
    private String classPath = System.getProperty("java.class.path");
    private Path home;
    private Path temporary;

    @BeforeEach
    void makeTheHome() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        temporary = Files.createDirectory(folder.resolve("temporary"));
    }

    private String run(String... flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add("-Duser.home=" + home);
        command.addAll(List.of(flags));
        command.add("-cp");
        command.add(classPath);
        command.add(StartProgram.class.getName());
        command.add(TinyModels.counter(folder).toString());
        if (dataFolder.isPresent()) {
            command.add(dataFolder.get().toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment()
                .keySet()
                .removeAll(List.of("ORT_DISABLE_TELEMETRY", "XDG_CACHE_HOME"));
        Path said = folder.resolve("said.txt");
        Process process = builder.redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readString(said);
    }

    private static List<Path> files(Path under) throws IOException {
        try (Stream<Path> all = Files.walk(under)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void nothingIsSaidNoNumberIsGivenToTheMachineAndNothingIsLeftBehind() throws Exception {
        assertThat(run()).isEqualToIgnoringNewLines("total 4.0");
        assertThat(home).isEmptyDirectory();
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void aRuntimeThatCannotBeLoadedIsAFaultWithARemedy() throws Exception {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        for (String name : List.of("onnxruntime", "onnxruntime4j_jni")) {
            Files.writeString(broken.resolve(System.mapLibraryName(name)), "no library");
        }
        String said = run("-Donnxruntime.native.path=" + broken);
        // Java itself may have warned of the broken library before.
        assertThat(said.lines().toList().getLast())
                .startsWith("inference.runtime-missing ONNX Runtime, which runs models, cannot be");
    }

    @Test
    void aMachineThatTheRuntimeIsNotMadeForIsSaidToBeOne() throws Exception {
        String jar =
                OrtEnvironment.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        Path bare = folder.resolve("bare.jar");
        try (ZipFile whole = new ZipFile(jar);
                ZipOutputStream part = new ZipOutputStream(Files.newOutputStream(bare))) {
            for (ZipEntry entry : Collections.list(whole.entries())) {
                if (entry.getName().endsWith(".class")) {
                    part.putNextEntry(new ZipEntry(entry.getName()));
                    part.write(whole.getInputStream(entry).readAllBytes());
                }
            }
        }
        classPath = bare + File.pathSeparator + classPath.replace(jar, "");
        assertThat(run().lines().toList().getLast())
                .startsWith("inference.runtime-none Models do not run on this machine: ONNX")
                .contains(System.getProperty("os.arch"), "Everything that needs no model works");
    }

    @Test
    void theFolderThatTheUserChoseIsTakenAtTheNextStartIfItIsWhole() throws Exception {
        Path data = folder.resolve("data");
        Path build = Files.createDirectory(folder.resolve("build"));
        dataFolder = Optional.of(data);
        new RuntimeFile(data).write(Optional.of(build));
        Files.writeString(build.resolve(System.mapLibraryName("onnxruntime")), "no library");
        assertThat(run()).as("half of it is there").isEqualToIgnoringNewLines("total 4.0");
        Files.writeString(build.resolve(System.mapLibraryName("onnxruntime4j_jni")), "none");
        assertThat(run())
                .contains("inference.runtime-missing", build.toString(), "the shipped runtime");
        new RuntimeFile(data).write(Optional.empty());
        assertThat(run()).isEqualToIgnoringNewLines("total 4.0");
    }
}
