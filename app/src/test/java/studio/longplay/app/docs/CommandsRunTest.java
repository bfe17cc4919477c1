package studio.longplay.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the pages tell people to type works.
@Tag("media")
class CommandsRunTest {
    @TempDir private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> theCommandsOfEveryPageDoWhatTheySay() throws Exception {
        return Rehearsal.of(folder, Handling.Kind.RUN).tests();
    }

    @Test
    void aDamagedFilmOnAPageIsSeen() {
        for (String words : List.of("verify film", "check film", "plan play.fountain", "doctor")) {
            assertThat(Handling.mayFind(words)).as(words).isFalse();
        }
        assertThat(Handling.mayFind("check talk.mov --target podcast")).isTrue();
    }

    @Test
    void whatIsNotRunSaysWhy() {
        Command guide = Command.of("a.md:1", "longplay make a.md -o b --guide", false).getFirst();
        assertThat(Handling.of(guide).kind()).isEqualTo(Handling.Kind.NOT_RUN);
        assertThat(Handling.of(guide).why()).contains("GuideQuestionsTest");
        for (String text : List.of("longplay", "longplay FILE")) {
            Command window = Command.of("a.md:1", text, true).getFirst();
            assertThat(Handling.of(window).kind()).isEqualTo(Handling.Kind.WINDOW);
        }
        Command named = Command.of("a.md:1", "longplay desk set", true).getFirst();
        assertThat(Handling.of(named).kind()).isEqualTo(Handling.Kind.NAMED);
        Command other = Command.of("a.md:1", "longplay presets list", false).getFirst();
        assertThat(Handling.of(other).kind()).isEqualTo(Handling.Kind.RUN);
    }
}
