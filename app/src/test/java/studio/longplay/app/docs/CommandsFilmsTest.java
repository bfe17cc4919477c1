package studio.longplay.app.docs;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.stream.Stream;

/// What the pages tell people to type works where it makes films, too: all pages take half an hour
/// and more. `-Ddocs.pages=docs/(song|sounds).md`, a pattern of their names from the checkout's
/// root, runs those alone; `-Ddocs.times` tells how each command ends and what it costs.
@Tag("media")
@Tag("long")
class CommandsFilmsTest {
    @TempDir private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> theCommandsOfEveryPageDoWhatTheySay() throws Exception {
        Rehearsal rehearsal = Rehearsal.of(folder, Handling.Kind.RUN, Handling.Kind.LONG);
        rehearsal.deliver();
        return rehearsal.tests();
    }
}
