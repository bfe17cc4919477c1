package studio.longplay.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs here are shell scripts")
class ProgramTest {
    private static final Program.Limits LIMITS = new Program.Limits(Duration.ofSeconds(20), 4096);

    @TempDir private Path folder;

    private Program script(String text) throws Exception {
        Path file = folder.resolve("program");
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return Program.find("program", List.of(folder)).orElseThrow();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void isFoundWhereItIsAndNowhereElse() throws Exception {
        Program program = script("exit 0");
        Files.writeString(folder.resolve("notes"), "no program");

        assertThat(program.file()).isEqualTo(folder.resolve("program"));
        assertThat(Program.find("program", List.of(folder.resolve("other")))).isEmpty();
        assertThat(Program.find("notes", List.of(folder))).as("may not be run").isEmpty();
        assertThat(Program.find("sh")).isPresent();
        assertThat(Program.find("no-such-program-anywhere")).isEmpty();
    }

    @Test
    void argumentsAndInputReachItAsTheyAre() throws Exception {
        Program program = script("printf '%s|' \"$@\"; cat");

        byte[] said =
                program.output(
                        List.of("a b", "$HOME", "`id`", "; rm x", "*"),
                        "ünï\n".getBytes(StandardCharsets.UTF_8),
                        LIMITS,
                        JobContext.quiet());

        assertThat(text(said)).isEqualTo("a b|$HOME|`id`|; rm x|*|ünï\n");
    }

    @Test
    void moreInputThanAPipeHoldsIsReadOrLeft() throws Exception {
        byte[] input = new byte[1 << 20];

        assertThat(text(script("wc -c | tr -d ' '").output(List.of(), input, LIMITS, quiet())))
                .isEqualTo((1 << 20) + "\n");
        assertThat(text(script("echo done").output(List.of(), input, LIMITS, quiet())))
                .isEqualTo("done\n");
    }

    private static JobContext quiet() {
        return JobContext.quiet();
    }

    @Test
    void aFailureSaysWhatTheProgramSaid() throws Exception {
        Program program = script("echo 'no such voice' >&2; exit 3");

        assertThat(program.run(List.of(), new byte[0], LIMITS, quiet()).code()).isEqualTo(3);
        assertThatThrownBy(() -> program.output(List.of(), new byte[0], LIMITS, quiet()))
                .isInstanceOf(StudioFault.Resource.class)
                .hasMessage("program ended with code 3: no such voice.");
    }

    @Test
    void tooMuchOutputEndsIt() throws Exception {
        Program program = script("yes");

        assertThatThrownBy(() -> program.output(List.of(), new byte[0], LIMITS, quiet()))
                .isInstanceOfSatisfying(
                        StudioFault.Resource.class,
                        fault -> assertThat(fault.code()).isEqualTo("program.output"));
    }

    @Test
    void whatIsNotDoneInTimeIsEndedWithItsChildren() throws Exception {
        Path pid = folder.resolve("pid");
        Program program = script("sleep 60 & echo $! > " + pid + "; wait");
        Program.Limits brief = new Program.Limits(Duration.ofMillis(500), 100);

        assertThatThrownBy(() -> program.output(List.of(), new byte[0], brief, quiet()))
                .isInstanceOfSatisfying(
                        StudioFault.Resource.class,
                        fault -> assertThat(fault.code()).isEqualTo("program.time"));
        assertThat(isOver(Long.parseLong(Files.readString(pid).strip()))).isTrue();
    }

    private static boolean isOver(long pid) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }

    @Test
    void cancellingEndsIt() throws Exception {
        Path pid = folder.resolve("pid");
        Program program = script("echo $$ > " + pid + "; exec sleep 60");
        CancelToken token = new CancelToken();
        JobContext context =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        if (Files.exists(pid)) {
                            token.cancel();
                        }
                        token.check();
                    }
                };

        assertThatThrownBy(() -> program.output(List.of(), new byte[0], LIMITS, context))
                .isInstanceOf(CancellationException.class);
        String written = Files.readString(pid).strip();
        assertThat(written.isEmpty() || isOver(Long.parseLong(written))).isTrue();
    }

    @Test
    void whatCannotBeStartedSaysSo() throws Exception {
        Program program = script("exit 0");
        Files.delete(program.file());

        assertThatThrownBy(() -> program.output(List.of(), new byte[0], LIMITS, quiet()))
                .isInstanceOfSatisfying(
                        StudioFault.Resource.class,
                        fault -> assertThat(fault.code()).isEqualTo("program.start"));
    }
}
