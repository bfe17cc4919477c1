package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.jobs.Progress;

import java.io.PrintWriter;
import java.io.StringWriter;

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
}
