package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.jobs.Progress;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;

class ProgressLineTest {
    private final StringWriter shown = new StringWriter();

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintWriter(shown), terminal);
    }

    @Test
    void onATerminalAStepThatAnotherFollowsIsFull() {
        ProgressLine line = line(true);
        line.progress(new Progress("speak", 0, 4));
        line.progress(new Progress("mix", 0, 2));
        line.endLine();
        String[] lines = shown.toString().split("\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).endsWith("100 %").contains("speak").contains("█".repeat(30));
        assertThat(lines[1]).contains("mix").contains("  0 %");
    }

    @Test
    void elsewhereThereAreLinesWithoutSignsForATerminal() {
        ProgressLine line = line(false);
        line.progress(new Progress("speak", 0, 4));
        line.progress(new Progress("speak", 1, 4));
        line.progress(new Progress("speak", 4, 4));
        line.endLine();
        assertThat(shown.toString().lines())
                .containsExactly("speak: 0 of 4 (0 %)", "speak: 4 of 4 (100 %)");
    }

    @Test
    void pPausesAndGoesOnAndARestSaysNothingAboutTheSpeed() throws InterruptedException {
        ProgressLine line = line(false);
        line.progress(new Progress("render", 0, 4));
        BlockingQueue<Integer> typed = new LinkedBlockingQueue<>();
        InputStream keyboard =
                new InputStream() {
                    @Override
                    public int read() {
                        return Objects.requireNonNull(typed.poll());
                    }

                    @Override
                    public int available() {
                        return typed.size();
                    }
                };
        try (PauseKey _ = PauseKey.begin(line, keyboard)) {
            typed.addAll(List.of((int) 'p', (int) '\n'));
            until(() -> !line.gate().reasons().isEmpty());
            typed.addAll(List.of((int) 'x', (int) 'p', (int) '\n'));
            until(() -> line.gate().reasons().isEmpty());
        }
        line.rest();
        assertThat(shown.toString().lines())
                .containsExactly(
                        "render: 0 of 4 (0 %)",
                        "Paused: you asked for it, p and Enter go on.", "Going on.");
    }

    private static void until(BooleanSupplier state) throws InterruptedException {
        for (int looks = 0; looks < 6000 && !state.getAsBoolean(); looks++) {
            Thread.sleep(10);
        }
        assertThat(state.getAsBoolean()).isTrue();
    }
}
