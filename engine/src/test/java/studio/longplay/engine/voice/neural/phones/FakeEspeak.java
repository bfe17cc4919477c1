package studio.longplay.engine.voice.neural.phones;

import studio.longplay.engine.jobs.Program;
import studio.longplay.engine.voice.provider.host.EspeakPhones;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A program that stands for espeak-ng.
public final class FakeEspeak {
    private FakeEspeak() {}

    /// One that says the same of every text.
    public static Program saying(Path folder, String phones) throws IOException {
        Path program = folder.resolve("espeak-ng");
        Files.writeString(
                program,
                """
                #!/bin/sh
                if [ "$1" = --version ]; then echo "eSpeak NG text-to-speech: 9.9"; exit; fi
                cat > "$0.asked"
                printf '%%b\\n' '%s'
                """
                        .formatted(phones));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new Program(program);
    }

    /// What it was asked last.
    public static String asked(Path folder) throws IOException {
        return Files.readString(folder.resolve("espeak-ng.asked"));
    }

    /// Pronouncing by it.
    public static Tongues tongues(Program program) {
        return new Tongues(() -> EspeakPhones.of(program));
    }
}
