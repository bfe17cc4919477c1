package studio.longplay.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.ScriptChange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/// A writer who types, moves about and undoes while others change the same text and the disk lags
/// behind: every seed is another order of it.
class ScriptSyncTest {
    private static final int STEPS = 60;
    private static final String PLAY =
            "INT. STAIR - DUSK\n\n[[sfx: thundr, far]]\n\nTAM\nMind the step.\n\nNELL\nNo.\n";

    @TempDir Path folder;

    private static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWordTypedStaysWholeAndOnce(long seed) throws Exception {
        Random random = new Random(seed);
        try (Desk desk = new Desk(folder, seed % 2 == 0 ? PLAY : PLAY.replace("\n", "\r\n"))) {
            List<String> typed = new ArrayList<>();
            List<String> others = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(6)) {
                    case 0, 1, 2 -> typed.add(word(desk, random, step));
                    case 3 -> others.add(elsewhere(desk, random, step));
                    default -> time(desk, random);
                }
                assertThat(desk.page.text).isEqualTo(desk.model.text());
            }
            settle(desk);
            String all = desk.page.text;
            assertThat(typed).allSatisfy(word -> assertThat(all).containsOnlyOnce(word));
            assertThat(others)
                    .filteredOn(LineEnds.forEditor(desk.project())::contains)
                    .allSatisfy(word -> assertThat(all).containsOnlyOnce(word));
            assertThat(strip(all, typed, others)).isEqualTo(PLAY);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theProjectHasInTheEndWhatThePageShows(long seed) throws Exception {
        Random random = new Random(seed);
        try (Desk desk = new Desk(folder, seed % 2 == 0 ? PLAY : PLAY.replace("\n", "\r\n"))) {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(9)) {
                    case 0, 1 -> word(desk, random, step);
                    case 2 -> desk.page.backspaceIfAny();
                    case 3 -> elsewhere(desk, random, step);
                    case 4 -> desk.session().undo();
                    case 5 -> desk.session().redo();
                    case 6 -> desk.model.faults().fix();
                    default -> time(desk, random);
                }
                assertThat(desk.page.text).isEqualTo(desk.model.text());
            }
            settle(desk);
        }
    }

    private static String word(Desk desk, Random random, int step) {
        if (random.nextBoolean()) {
            desk.page.click(lineStart(desk.page.text, random));
        } else {
            desk.page.click(TextLines.start(desk.page.text, atCaret(desk)));
        }
        String word = "<" + step + ">";
        for (String letter : word.split("")) {
            desk.page.type(letter);
            if (random.nextInt(4) == 0) {
                someOfIt(desk, random);
            }
        }
        return word;
    }

    private static int atCaret(Desk desk) {
        return TextLines.paragraphAt(desk.page.text, desk.page.caret);
    }

    private static int lineStart(String text, Random random) {
        return TextLines.start(text, random.nextInt(TextLines.ends(text) + 1));
    }

    /// An inspector changes a line it knows; if the text has moved on meanwhile that means nothing
    /// and is left out.
    private static String elsewhere(Desk desk, Random random, int step) {
        String file = desk.project();
        int at = file.lastIndexOf('\n', random.nextInt(file.length()) - 1) + 1;
        String line = TextLines.paragraph(file, at);
        String word = "{" + step + "}";
        desk.session()
                .apply(
                        new Edit.ChangeScript(
                                new ScriptChange(at, line + "\n", word + line + "\n")));
        return word;
    }

    private static void time(Desk desk, Random random) throws InterruptedException {
        switch (random.nextInt(3)) {
            case 0 -> desk.pause();
            case 1 -> desk.saved();
            default -> someOfIt(desk, random);
        }
    }

    private static void someOfIt(Desk desk, Random random) {
        for (int i = random.nextInt(3); i > 0; i--) {
            Runnable task = desk.ui.poll();
            if (task != null) {
                task.run();
            }
        }
    }

    private static void settle(Desk desk) throws InterruptedException {
        desk.pause();
        desk.saved();
        desk.pause();
        desk.saved();
        assertThat(desk.model.text()).isEqualTo(desk.page.text);
        assertThat(LineEnds.forEditor(desk.project())).isEqualTo(desk.page.text);
    }

    private static String strip(String text, List<String> typed, List<String> others) {
        String left = text;
        for (String word : typed) {
            left = left.replace(word, "");
        }
        for (String word : others) {
            left = left.replace(word, "");
        }
        return left;
    }
}
